import { createTables, ownedMigration, run } from './create-table.ts';

/** What is owed and what was paid, as the accounts have it, and what the parties agreed on since. */
export const ledger = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table import ( -- A file that was read, or refused.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			file_name text not null, -- As the person named it.
			format text not null, -- fec, csv invoices, csv clients, ubl, cii, factur-x, camt.053…
			fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'), -- SHA-256 of its bytes: the same file again gives nothing new (INV-01).
			state text not null check (state in ('running', 'done', 'refused', 'failed')), -- refused: nothing of it was kept.
			brings_ledger boolean not null default true, -- Whether it makes the ledger fresh (SCN-23); lists of clients do not.
			counts jsonb not null default '{}', -- Lines read, rows added, changed, unchanged, refused, by kind.
			imported_by text not null, -- Who asked for it.
			started_at timestamptz not null default now(), -- When reading began.
			finished_at timestamptz, -- When it ended, well or not.
			primary key (organization_id, id)
		)`,
		`create table refused_line ( -- A line of an import that could not be taken, and why.
			organization_id uuid not null default current_organization(),
			import_id uuid not null, -- Of which import.
			line integer not null check (line > 0), -- As an editor numbers it.
			reason text not null, -- A dotted code that has words.
			about jsonb not null default '{}', -- What the words need.
			primary key (organization_id, import_id, line, reason),
			foreign key (organization_id, import_id) references import on delete cascade
		)`,
		`create table import_mapping ( -- Which column of a file means what, remembered by its header.
			organization_id uuid not null default current_organization() references organization,
			format text not null, -- Of which format.
			header text not null, -- Signature of the header row.
			mapping jsonb not null, -- Column by field, and how dates and amounts are written.
			changed_at timestamptz not null default now(), -- Last use that changed it.
			primary key (organization_id, format, header)
		)`,
		`create table invoice ( -- A debt of a client: an invoice, an opening balance, or a payment that came back.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid not null, -- Who owes it.
			kind text not null default 'invoice' check (kind in ('invoice', 'opening', 'refund')), -- refund: money that went back to the client.
			number text not null check (number <> ''), -- As printed on it.
			external_key text not null, -- What an import knows it by; unique.
			account text, -- General account it stands on (411…), when the ledger says so.
			issued_on date not null, -- Date of the invoice.
			due_on date not null, -- Date it should be paid by; never moved by us.
			currency char(3) not null, -- ISO 4217.
			amount_minor bigint not null check (amount_minor > 0), -- With taxes.
			open_minor bigint not null, -- amount - live matches (INV-02); kept by what writes table match.
			level smallint not null default 0 check (level between 0 and 5), -- Highest reminder done; kept with table level_change.
			level_done_on date, -- Day that level was done, or that a person set it, even to 0; kept with table level_change.
			noticed_on date, -- Day its pre-due notice was done.
			look_on date default '1970-01-01', -- First day it can matter to a run (engine 7), kept by the planner; 1970: at the next run; null: not before a fact changes.
			note text not null default '', -- Of the staff (INV-07).
			import_id uuid, -- The import that last changed it; null: typed.
			primary key (organization_id, id),
			unique (organization_id, external_key),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, import_id) references import,
			constraint open_within_amount check (open_minor between 0 and amount_minor),
			constraint level_has_its_day check (level = 0 or level_done_on is not null)
		)`,
		`create table credit_note ( -- What a client need not pay: a credit note, or an opening balance in its favour.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid not null, -- To whom.
			kind text not null default 'credit note' check (kind in ('credit note', 'opening')), -- Where it comes from.
			number text not null check (number <> ''), -- As printed on it.
			external_key text not null, -- What an import knows it by; unique.
			account text, -- General account it stands on.
			issued_on date not null, -- Date of the credit note.
			currency char(3) not null, -- ISO 4217.
			amount_minor bigint not null check (amount_minor > 0), -- With taxes.
			open_minor bigint not null, -- amount - live matches; kept by what writes table match.
			import_id uuid, -- The import that last changed it; null: typed.
			primary key (organization_id, id),
			unique (organization_id, external_key),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, import_id) references import,
			constraint open_within_amount check (open_minor between 0 and amount_minor)
		)`,
		`create table payment ( -- Money that came from a client.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid not null, -- From whom.
			external_key text not null, -- What an import knows it by; unique.
			account text, -- General account it stands on.
			reference text not null default '', -- As on the bank statement.
			method text not null default '', -- transfer, cheque, card, direct debit…
			paid_on date not null, -- Date of the payment.
			currency char(3) not null, -- ISO 4217.
			amount_minor bigint not null check (amount_minor > 0), -- What came.
			open_minor bigint not null, -- amount - live matches, 0 once cancelled; kept by what writes table match.
			look_on date default '1970-01-01', -- First day a thank-you for it can matter to a run, kept by the planner; null: never.
			cancelled_at timestamptz, -- Since when it counts no more (INV-03).
			cancelled_because text, -- Rejected, typed wrongly…
			import_id uuid, -- The import that last changed it; null: typed.
			primary key (organization_id, id),
			unique (organization_id, external_key),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, import_id) references import,
			constraint open_within_amount check (open_minor between 0 and amount_minor),
			constraint cancelled_is_not_open check (cancelled_at is null or open_minor = 0)
		)`,
		`create table match ( -- A part of a payment or credit note that settles a part of an invoice of the same client and currency.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			invoice_id uuid not null, -- What is settled.
			payment_id uuid, -- By this payment, or
			credit_note_id uuid, -- by this credit note.
			amount_minor bigint not null check (amount_minor > 0), -- How much.
			matched_on date not null, -- Day of the match.
			origin text not null check (origin in ('letter', 'suggestion', 'hand')), -- Who thought of it (INV-04).
			letter text, -- Account, auxiliary, code and year of the accounting letter.
			import_id uuid, -- The import that brought it.
			undone_at timestamptz, -- Since when it counts no more; null: it counts.
			undone_because text, -- Why.
			primary key (organization_id, id),
			foreign key (organization_id, invoice_id) references invoice,
			foreign key (organization_id, payment_id) references payment,
			foreign key (organization_id, credit_note_id) references credit_note,
			foreign key (organization_id, import_id) references import,
			constraint one_source check (num_nonnulls(payment_id, credit_note_id) = 1)
		)`,
		`create table promise ( -- A client's word to pay an amount of an invoice by a day (INV-08).
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			invoice_id uuid not null, -- Of which invoice.
			amount_minor bigint not null check (amount_minor > 0), -- In its currency.
			promised_on date not null, -- The day it should have come.
			state text not null default 'expected' check (state in ('asked', 'expected', 'late', 'kept', 'cancelled')), -- Only expected ones hold; asked: outside the policy, waits for a collector.
			made_by text not null, -- A collaborator or a contact.
			made_at timestamptz not null default now(), -- When.
			settled_at timestamptz, -- When it became late, kept or cancelled.
			note text not null default '', -- Of who took it.
			primary key (organization_id, id),
			foreign key (organization_id, invoice_id) references invoice,
			constraint settled_once_over check ((settled_at is null) = (state in ('asked', 'expected')))
		)`,
		`create table dispute ( -- A client contests an invoice, wholly or in part (INV-09).
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			invoice_id uuid not null, -- Which invoice.
			amount_minor bigint check (amount_minor > 0), -- The contested part; null: all of it.
			reason text not null check (reason <> ''), -- From the organization's list.
			words text not null default '', -- What the client says.
			state text not null default 'open' check (state in ('open', 'under review', 'accepted', 'refused', 'closed')), -- The disputed part is held until refused or closed.
			owner_id uuid, -- The collaborator who answers.
			answer_due_on date, -- By when.
			opened_by text not null, -- A collaborator or a contact.
			opened_at timestamptz not null default now(), -- When.
			closed_at timestamptz, -- When it was refused or closed.
			primary key (organization_id, id),
			foreign key (organization_id, invoice_id) references invoice,
			foreign key (organization_id, owner_id) references collaborator,
			constraint closed_once_over check ((closed_at is not null) = (state in ('refused', 'closed')))
		)`,
		`create table hold ( -- A person's order to leave a client or one invoice alone. Holds that follow from facts are not stored.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid not null, -- The client, or the client of the invoice.
			invoice_id uuid, -- Null: all that the client owes.
			kind text not null check (kind in ('stop', 'collection', 'insolvency', 'direct debit', 'payment plan', 'unticked')), -- Which hold of engine 5.
			from_on date not null, -- First day it holds.
			until_on date, -- Last day it holds; null: until lifted. Unticked: that night only.
			reason text not null default '', -- In words.
			placed_by text not null, -- Who.
			placed_at timestamptz not null default now(), -- When.
			lifted_at timestamptz, -- When it was taken back; null: it stands.
			lifted_by text, -- Who did.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, invoice_id) references invoice,
			constraint of_a_client_or_invoice check (case when kind in ('collection', 'insolvency') then invoice_id is null when kind in ('direct debit', 'unticked') then invoice_id is not null else true end),
			constraint until_after_from check (until_on >= from_on)
		)`,
	);
	await run(
		db,
		`create index import_done on import (organization_id, finished_at desc) where state = 'done'`,
		`create index import_fingerprint on import (organization_id, fingerprint)`,
		`create index invoice_of_client on invoice (organization_id, client_id, due_on)`,
		`create index invoice_look on invoice (organization_id, look_on) where open_minor > 0 and look_on is not null`,
		`create index invoice_number on invoice (organization_id, number)`,
		`create index credit_note_of_client on credit_note (organization_id, client_id)`,
		`create index credit_note_open on credit_note (organization_id, client_id) where open_minor > 0`,
		`create index payment_of_client on payment (organization_id, client_id, paid_on)`,
		`create index payment_look on payment (organization_id, look_on) where look_on is not null`,
		`create index payment_open on payment (organization_id, client_id) where open_minor > 0`,
		`create index match_of_invoice on match (organization_id, invoice_id)`,
		`create index match_of_payment on match (organization_id, payment_id) where payment_id is not null`,
		`create index match_of_credit_note on match (organization_id, credit_note_id) where credit_note_id is not null`,
		`create index promise_of_invoice on promise (organization_id, invoice_id)`,
		`create index promise_expected on promise (organization_id, promised_on) where state = 'expected'`,
		`create index dispute_of_invoice on dispute (organization_id, invoice_id)`,
		`create unique index hold_standing on hold (organization_id, client_id, invoice_id, kind, from_on) nulls not distinct where lifted_at is null`,
	);
});
