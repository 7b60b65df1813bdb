-- Generated: what src/recovery-codes.ts says.

-- replaceRecoveryCodes
delete from "recovery_code"
where "collaborator_id" = $1;
insert into "recovery_code" ("collaborator_id", "code_hash")
values ($1, $2);

-- spendRecoveryCode
update "recovery_code"
set "spent_at" = $1
where "organization_id" = $2 and "collaborator_id" = $3 and "code_hash" = $4 and "spent_at" is null;

-- recoveryCodesLeft
select count(*) as "left"
from "recovery_code"
where "collaborator_id" = $1 and "spent_at" is null;
