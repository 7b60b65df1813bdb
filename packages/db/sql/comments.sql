-- Generated: what src/comments.ts says.

-- addCommentRow
insert into "comment" ("client_id", "card_id", "author_id", "words")
values ($1, $2, $3, $4)
returning "id";

-- mentionable
select "id", "name"
from "collaborator"
where "deactivated_at" is null
order by "name";
select s.id as collaborator_id, s.role, o.collaborator_right, o.viewer_right,
	coalesce((
		select jsonb_object_agg(r.client_id, r.granted) from client_right r
		where r.organization_id = s.organization_id and r.collaborator_id = s.id and r.client_id = any($1::uuid[])
	), '{}') as said
from collaborator s join organization o on o.id = s.organization_id
where s.id = any($2::uuid[]) and s.deactivated_at is null;

-- commentsOfCard
select "c"."id", "c"."author_id", "s"."name" as "author", "c"."words", "c"."written_at"
from "comment" as "c"
inner join "collaborator" as "s" on "s"."id" = "c"."author_id"
where "c"."card_id" = $1 and "c"."removed_at" is null
order by "c"."id";

-- lockComment
select "id", "client_id", "card_id", "author_id", "removed_at"
from "comment"
where "id" = $1 for update;

-- removeCommentRow
update "comment"
set "removed_at" = $1
where "id" = $2;
