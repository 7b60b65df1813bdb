-- Generated: what src/collaborators.ts says.

-- roleOf
select "role"
from "collaborator"
where "id" = $1 and "deactivated_at" is null;

-- addCollaboratorRow
insert into "collaborator" ("email", "name", "role", "language")
values ($1, $2, $3, $4)
on conflict ("organization_id", "email") do nothing
returning "id";
