-- Generated: what src/dispute-thread.ts says.

-- addDisputeMessage
insert into "dispute_message" ("dispute_id", "words", "author_kind", "author", "written_at")
values ($1, $2, $3, $4, $5)
returning "id";

-- addDisputeNote
insert into "dispute_note" ("dispute_id", "author_id", "words", "written_at")
values ($1, $2, $3, $4)
returning "id";

-- messagesOfDispute
select "m"."id", "m"."author_kind", "m"."author", "m"."words", "m"."written_at", coalesce("s"."name", "c"."name", "m"."author") as "author_name"
from "dispute_message" as "m"
left join "collaborator" as "s" on s.id::text = "m"."author"
left join "contact" as "c" on c.id::text = "m"."author"
where "m"."dispute_id" = $1
order by "m"."id";

-- notesOfDispute
select "n"."id", "n"."author_id", "s"."name" as "author_name", "n"."words", "n"."written_at"
from "dispute_note" as "n"
inner join "collaborator" as "s" on "s"."id" = "n"."author_id"
where "n"."dispute_id" = $1
order by "n"."id";
