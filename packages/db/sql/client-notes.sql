-- Generated: what src/client-notes.ts says.

-- notesOfClient
select "n"."id", "n"."author_id", "s"."name" as "author", "n"."words", "n"."written_at", "n"."changed_at"
from "client_note" as "n"
inner join "collaborator" as "s" on "s"."id" = "n"."author_id"
where "n"."client_id" = $1
order by "n"."id" desc;

-- addNote
insert into "client_note" ("client_id", "author_id", "words", "written_at")
values ($1, $2, $3, $4)
returning "id";

-- lockNote
select "id", "client_id", "author_id", "words"
from "client_note"
where "id" = $1 for update;

-- storeNote
update "client_note"
set "words" = $1, "changed_at" = $2
where "id" = $3;

-- removeNoteRow
delete from "client_note"
where "id" = $1;
