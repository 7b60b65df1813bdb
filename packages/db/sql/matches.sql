-- Generated: what src/matches.ts says.

-- addMatch
insert into "match" ("invoice_id", "payment_id", "credit_note_id", "amount_minor", "matched_on", "origin")
values ($1, $2, $3, $4, $5, $6)
returning "id";

-- undoMatches
update "match"
set "undone_at" = $1, "undone_because" = $2
where "undone_at" is null and "id" = $3
returning "invoice_id", "payment_id", "credit_note_id", "amount_minor";

-- lockCredit
select "id", "client_id", "currency", "open_minor"
from "credit_note"
where "id" = $1 for update;
