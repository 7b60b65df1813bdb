-- Generated: what src/documents.ts says.

-- addDocuments
insert into "document" ("client_id", "kind", "invoice_id", "dispute_id", "dispute_message_id", "key", "name", "media_type", "byte_size", "sha256", "shown_to_client", "added_by_kind", "added_by", "added_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
returning "id";

-- keysInUse
select "key"
from "document"
where "key" in ($1)
union select coalesce("document_key", $2) as "key"
from "delivery"
where "document_key" in ($3)
union select coalesce("key", $4) as "key"
from "offered_file"
where "key" in ($5);

-- setAsideInvoiceDocument
update "document"
set "kind" = $1, "shown_to_client" = $2
where "invoice_id" = $3 and "kind" = $4;

-- documentById
select "id", "client_id", "kind", "invoice_id", "dispute_id", "dispute_message_id", "name", "media_type", "byte_size", "shown_to_client", "added_by_kind", "added_by", "added_at", "key"
from "document"
where "id" = $1;

-- documentsOfDispute
select "id", "client_id", "kind", "invoice_id", "dispute_id", "dispute_message_id", "name", "media_type", "byte_size", "shown_to_client", "added_by_kind", "added_by", "added_at"
from "document"
where "dispute_id" = $1
order by "id";

-- documentsOfInvoice
select "id", "client_id", "kind", "invoice_id", "dispute_id", "dispute_message_id", "name", "media_type", "byte_size", "shown_to_client", "added_by_kind", "added_by", "added_at"
from "document"
where "invoice_id" = $1
order by "kind" = $2 desc, "id" desc;
