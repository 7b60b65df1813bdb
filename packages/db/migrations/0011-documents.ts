import { createTables, ownedMigration, run } from './create-table.ts';

/**
 * The files of a client, and what is said about a dispute. The client sees `dispute_message`, `dispute_reason` and the documents
 * that are `shown_to_client`; `dispute_note` is never granted to its side.
 */
export const documents = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table dispute_reason ( -- A reason that may be given for a dispute (INV-09). An organization that wrote none uses the standard list.
			organization_id uuid not null default current_organization() references organization,
			code text not null check (code ~ '^[a-z]+( [a-z]+)*$'), -- What dispute.reason holds; kept when the words change.
			position integer not null, -- Its place in the list.
			french text not null check (french <> ''), -- As French screens say it.
			english text not null check (english <> ''), -- As English screens say it.
			retired_at timestamptz, -- Since when it is no longer offered; old disputes keep it.
			primary key (organization_id, code)
		)`,
		`create table dispute_message ( -- A message of the thread that staff and client share (INV-09); never changed.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			dispute_id uuid not null, -- In which dispute.
			author_kind text not null check (author_kind in ('collaborator', 'contact', 'worker', 'operator')), -- What wrote it: contact is the client's side.
			author text not null, -- Which one: an id, or a worker's or operator's name.
			words text not null default '', -- What it says; empty when only files were sent.
			written_at timestamptz not null default now(), -- When.
			primary key (organization_id, id),
			foreign key (organization_id, dispute_id) references dispute
		)`,
		`create table dispute_note ( -- What the staff notes about a dispute. The client never sees it.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			dispute_id uuid not null, -- About which dispute.
			author_id uuid not null, -- The collaborator who wrote it.
			words text not null check (words <> ''), -- What it says.
			written_at timestamptz not null default now(), -- When.
			primary key (organization_id, id),
			foreign key (organization_id, dispute_id) references dispute,
			foreign key (organization_id, author_id) references collaborator
		)`,
		`create table document ( -- A file of a client: an invoice as issued, a proof, whatever was attached.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid not null, -- Whose file it stands in.
			kind text not null check (kind in ('invoice', 'file')), -- invoice: the invoice itself, as issued; one for each.
			invoice_id uuid, -- The invoice that it is, or is about.
			dispute_id uuid, -- The dispute that it was sent for.
			dispute_message_id uuid, -- The message that brought it.
			key text not null check (key <> ''), -- Where the document store keeps its bytes; nobody else's.
			name text not null check (name <> ''), -- File name, made safe.
			media_type text not null, -- What its content is, whatever its name says.
			byte_size bigint not null check (byte_size > 0), -- Its length in bytes.
			sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- Of its bytes.
			shown_to_client boolean not null, -- Whether the contacts of the client see it.
			added_by_kind text not null check (added_by_kind in ('collaborator', 'contact', 'worker', 'operator')), -- What brought it.
			added_by text not null, -- Which one: an id, or a worker's or operator's name.
			added_at timestamptz not null default now(), -- When.
			primary key (organization_id, id),
			unique (organization_id, key),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, invoice_id) references invoice,
			foreign key (organization_id, dispute_id) references dispute,
			foreign key (organization_id, dispute_message_id) references dispute_message,
			constraint an_invoice_is_of_one check (kind <> 'invoice' or (invoice_id is not null and dispute_id is null)),
			constraint message_of_a_dispute check (dispute_message_id is null or dispute_id is not null)
		)`,
	);
	await run(
		db,
		`create index dispute_message_of_dispute on dispute_message (organization_id, dispute_id, id)`,
		`create index dispute_note_of_dispute on dispute_note (organization_id, dispute_id, id)`,
		`create index document_of_client on document (organization_id, client_id, id desc)`,
		`create index document_of_dispute on document (organization_id, dispute_id) where dispute_id is not null`,
		`create index document_of_invoice on document (organization_id, invoice_id) where invoice_id is not null`,
		`create unique index document_one_invoice on document (organization_id, invoice_id) where kind = 'invoice'`,
		`create index task_of_dispute on task (organization_id, dispute_id) where dispute_id is not null`,
		`create index delivery_document on delivery (organization_id, document_key) where document_key is not null`,
		...firstWordsBecomeMessages,
	);
});

/** What a dispute was opened with is the first message of its thread. The wall binds the owner too, so it steps aside for the move. */
const firstWordsBecomeMessages = [
	...['dispute', 'contact', 'dispute_message'].map((table) => `alter table ${table} no force row level security`),
	`insert into dispute_message (organization_id, dispute_id, author_kind, author, words, written_at)
		select d.organization_id, d.id, case when c.id is null then 'collaborator' else 'contact' end, d.opened_by, d.words, d.opened_at
		from dispute d left join contact c on c.organization_id = d.organization_id and c.id::text = d.opened_by
		where d.words <> ''`,
	...['dispute', 'contact', 'dispute_message'].map((table) => `alter table ${table} force row level security`),
	`alter table dispute drop column words`,
];
