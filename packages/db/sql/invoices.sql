-- Generated: what src/invoices.ts says.

-- invoicesNumbered
select i.id, i.client_id as "clientId", c.name as "clientName", c.account_code as "accountCode", i.number, i.currency,
	i.issued_on as "issuedOn", i.due_on as "dueOn", i.amount_minor as "amountMinor", i.open_minor as "openMinor",
	i.level, i.level_done_on as "levelDoneOn"
from invoice i join client c on c.organization_id = i.organization_id and c.id = i.client_id
where i.number = $1
order by i.issued_on, i.id;

-- lockInvoice
select "id", "client_id", "currency", "due_on", "open_minor", "amount_minor"
from "invoice"
where "id" = $1 for update;

-- invoicesOfClient
select count(*) as "count"
from "invoice"
where "client_id" = $1 and "id" in ($2);
