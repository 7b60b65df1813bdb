-- Generated: what src/staff.ts says.

-- staffOf
select "s"."id", "s"."name", "s"."email", "s"."role", "s"."signed_in_at", "s"."deactivated_at", case when "s"."deactivated_at" is not null then $1 when "k"."set_at" is null then $2 else $3 end as "state", (select count(*) as "count" from "client" as "c" where "c"."owner_id" = "s"."id" and "c"."deleted_at" is null) as "clients", exists (
	select from second_factor f where f.organization_id = s.organization_id and f.collaborator_id = s.id and f.confirmed_at is not null
) as "has_factor" from "collaborator" as "s" left join "credential" as "k" on "k"."collaborator_id" = "s"."id" order by s.deactivated_at is not null, "s"."name", "s"."id";

-- noteSignIn
update "collaborator"
set "signed_in_at" = $1
where "organization_id" = $2 and "id" = $3;
