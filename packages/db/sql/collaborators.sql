-- Generated: what src/collaborators.ts says.

-- roleOf
select "role"
from "collaborator"
where "id" = $1 and "deactivated_at" is null;

-- collaboratorNames
select "id", "name"
from "collaborator"
where "id" in ($1);

-- lockAdmins
select "id"
from "collaborator"
where "role" = $1 and "deactivated_at" is null
order by "id" for update;

-- addCollaboratorRow
insert into "collaborator" ("email", "name", "role", "language")
values ($1, $2, $3, $4)
on conflict ("organization_id", "email") do nothing
returning "id";

-- lockCollaborator
select "id", "name", "email", "role", "deactivated_at"
from "collaborator"
where "id" = $1 for update;

-- collaboratorByEmail
select "id"
from "collaborator"
where "email" = $1;

-- deactivateCollaborator
update "collaborator"
set "deactivated_at" = $1
where "id" = $2;

-- reactivateCollaborator
update "collaborator"
set "deactivated_at" = $1
where "id" = $2;

-- storeRole
update "collaborator"
set "role" = $1
where "id" = $2;

-- ownerNamed
select "id", "name"
from "collaborator"
where "id" = $1 and "role" != $2 and "deactivated_at" is null;
