import { createTables, ownedMigration, run } from './create-table.ts';

/** The nights: what was planned, what it was about, what went out and what came back. */
export const dunning = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table run ( -- The planning and sending of one day; one per organization and day.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			day date not null, -- In the organization's time zone.
			state text not null default 'planned' check (state in ('planned', 'sending', 'closed', 'not run')), -- not run: the window passed without us (SCN-14).
			planned_at timestamptz, -- When it was planned; null: not run.
			approved_by uuid, -- The collaborator who approved it, where that is asked for.
			approved_at timestamptz, -- When.
			closed_at timestamptz, -- When its window closed.
			counts jsonb not null default '{}', -- Actions by state and invoices by hold, as the run left them.
			primary key (organization_id, id),
			unique (organization_id, day),
			foreign key (organization_id, approved_by) references collaborator
		)`,
		`create table action ( -- One thing to do for one client at one step: send, post, call.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid not null, -- For whom.
			run_id uuid, -- The run that planned it first; null: a one-off message.
			currency char(3) not null, -- Of all its lines.
			kind text not null check (kind in ('notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks', 'one-off')), -- Which step; the highest, where all go in one message.
			variant text check (variant in ('with email', 'without email')), -- Under which variant; null: one-off.
			channel text not null check (channel in ('email', 'letter', 'phone', 'other')), -- How.
			text_connector text, -- What an "other" one goes out through.
			step_id uuid, -- The step it comes from; null: one-off.
			template_id uuid, -- Its words.
			payment_id uuid, -- A thank-you's payment; one thank-you per payment, ever.
			automatic boolean not null, -- Whether the machine sends it; else a person does it.
			state text not null check (state in ('open', 'ready', 'sending', 'done', 'cancelled')), -- open: waits; ready: goes out in the window; sending: its delivery is on its way, or uncertain.
			waits_for text check (waits_for in ('hand', 'approval', 'second person', 'go-live', 'fresh data')), -- What an open one waits for.
			due_on date not null, -- The day it was due, after any shift.
			total_minor bigint not null, -- Sum of what its lines claim; of a thank-you, the payment.
			credits_minor bigint not null default 0, -- Credits spent on its lines, already taken off the total.
			credits jsonb not null default '[]', -- These credits, as the message lists them.
			recipients jsonb not null default '[]', -- Who gets it: addresses or numbers, with names, to or cc.
			fingerprint text not null, -- Of recipients, lines and amounts: an approval survives while it stays the same.
			approved_by uuid, -- The collaborator who approved it.
			approved_at timestamptz, -- When.
			seconded_by uuid, -- The second person, above the ceiling.
			done_on date, -- The day it was done.
			done_by text, -- A collaborator, or the night.
			outcome text, -- Of a call or of another act by hand.
			counts_as_level boolean not null default true, -- Whether doing it climbs its invoices.
			cancelled_because text, -- Why it will not be done.
			created_at timestamptz not null default now(), -- When it was planned.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, run_id) references run,
			foreign key (organization_id, step_id) references step on delete set null (step_id),
			foreign key (organization_id, template_id) references template,
			foreign key (organization_id, payment_id) references payment,
			foreign key (organization_id, approved_by) references collaborator,
			foreign key (organization_id, seconded_by) references collaborator,
			constraint open_says_why check ((state = 'open') = (waits_for is not null)),
			constraint done_has_its_day check ((state = 'done') = (done_on is not null)),
			constraint cancelled_says_why check ((state = 'cancelled') = (cancelled_because is not null))
		)`,
		`create table action_invoice ( -- A line of an action.
			organization_id uuid not null default current_organization(),
			action_id uuid not null, -- Of which action.
			invoice_id uuid not null, -- Which invoice.
			climbs_to smallint check (climbs_to between 1 and 5), -- Its level once done; null: it does not climb.
			chased_minor bigint not null, -- What is asked for: open, less what is disputed, promised or covered by credits.
			primary key (organization_id, action_id, invoice_id),
			foreign key (organization_id, action_id) references action on delete cascade,
			foreign key (organization_id, invoice_id) references invoice
		)`,
		`create table level_change ( -- History of an invoice's level; the latest that is not undone is its level.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			invoice_id uuid not null, -- Which invoice.
			level smallint not null check (level between 0 and 5), -- The level from then on.
			done_on date not null, -- The day the next step counts from.
			origin text not null check (origin in ('action', 'person', 'takeover')), -- How it came.
			action_id uuid, -- The action that did it.
			made_by text not null, -- Who: a collaborator, the night, the takeover.
			reason text not null default '', -- A person's reason (SCN-24).
			made_at timestamptz not null default now(), -- When it was written.
			undone_at timestamptz, -- Since when it counts no more (SCN-15).
			undone_because text, -- Why.
			primary key (organization_id, id),
			foreign key (organization_id, invoice_id) references invoice,
			foreign key (organization_id, action_id) references action,
			constraint action_where_origin_says_so check ((origin = 'action') = (action_id is not null)),
			constraint person_says_why check (origin <> 'person' or reason <> '')
		)`,
		`create table delivery ( -- One sending of an action by a machine. Never twice: sending is committed before the first byte.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			action_id uuid not null, -- What is sent.
			channel text not null check (channel in ('email', 'letter', 'text')), -- Through what; a text's gateway stands in the action.
			state text not null default 'ready' check (state in ('ready', 'sending', 'accepted', 'refused', 'uncertain', 'cancelled')), -- engine 6; cancelled: nothing was left to send, or a person decided so.
			message_id text, -- Message-ID of a mail; a provider's id for others.
			in_reply_to text, -- First message of the client's thread.
			envelope text, -- Token in the envelope address, by which a bounce finds it.
			recipients jsonb not null default '[]', -- Whom it was sent to.
			accepted_for jsonb not null default '[]', -- For whom of them it was accepted.
			subject text, -- As sent.
			body_text text, -- As sent, plain.
			body_html text, -- As sent.
			document_key text, -- The letter as sent, in the document store.
			worker text, -- Which worker holds it; a dead one leaves it uncertain.
			attempts integer not null default 0, -- How often it was tried.
			refusal text, -- What the server said.
			refused_for_now boolean not null default false, -- A temporary refusal (4xx): tried again.
			ready_at timestamptz not null default now(), -- Since when it waits.
			sending_at timestamptz, -- When it was last begun.
			settled_at timestamptz, -- When its fate was known, or known to be unknown.
			primary key (organization_id, id),
			foreign key (organization_id, action_id) references action,
			constraint sending_has_a_worker check (state <> 'sending' or (worker is not null and sending_at is not null)),
			constraint settled_has_its_time check ((settled_at is not null) = (state not in ('ready', 'sending')))
		)`,
		`create table inbound_mail ( -- A mail that came back or answered, read once.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			message_id text not null, -- Its own Message-ID: the same mail read twice changes nothing.
			kind text not null check (kind in ('hard bounce', 'soft bounce', 'delayed', 'policy', 'auto-reply', 'complaint', 'answer', 'unknown')), -- What it turned out to be.
			delivery_id uuid, -- Which delivery it is about, when known.
			addresses text[] not null default '{}', -- Whom it is about.
			diagnosis text not null default '', -- What the server said.
			received_at timestamptz not null default now(), -- When it was read.
			primary key (organization_id, id),
			unique (organization_id, message_id),
			foreign key (organization_id, delivery_id) references delivery
		)`,
		`create table task ( -- A card of the board that is no action: something a person should look at.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			kind text not null check (kind in ('own', 'promise broken', 'promise asked', 'dispute', 'bounce', 'delivery uncertain', 'delivery refused', 'complaint', 'answer', 'night', 'fault')), -- What happened.
			client_id uuid, -- Whose card.
			invoice_id uuid, -- About which invoice.
			action_id uuid, -- About which action.
			delivery_id uuid, -- About which delivery.
			promise_id uuid, -- About which promise.
			dispute_id uuid, -- About which dispute.
			title text not null default '', -- An own task's words; the others have theirs by kind.
			about jsonb not null default '{}', -- What the words of its kind need.
			state text not null default 'to do' check (state in ('to do', 'in progress', 'waiting for the client', 'done')), -- Its column (TSK-01).
			assignee_id uuid, -- The collaborator who claimed it.
			due_on date, -- By when.
			version integer not null default 1, -- Counts its changes; a stale move is refused (TSK-04).
			created_at timestamptz not null default now(), -- When it came up.
			done_at timestamptz, -- When it was done.
			done_by text, -- Who.
			outcome text, -- How it ended.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, invoice_id) references invoice,
			foreign key (organization_id, action_id) references action,
			foreign key (organization_id, delivery_id) references delivery,
			foreign key (organization_id, promise_id) references promise,
			foreign key (organization_id, dispute_id) references dispute,
			foreign key (organization_id, assignee_id) references collaborator,
			constraint done_has_its_time check ((state = 'done') = (done_at is not null))
		)`,
	);
	await run(
		db,
		`create unique index action_live on action (organization_id, client_id, currency, kind) where state in ('open', 'ready') and kind not in ('thanks', 'one-off')`,
		`create unique index action_one_thanks on action (organization_id, payment_id) where payment_id is not null and state <> 'cancelled'`,
		`create index action_of_client on action (organization_id, client_id)`,
		`create index action_standing on action (organization_id, client_id) where state in ('open', 'ready', 'sending')`,
		`create index action_of_run on action (organization_id, run_id)`,
		`create index action_invoice_of_invoice on action_invoice (organization_id, invoice_id)`,
		`create index level_change_of_invoice on level_change (organization_id, invoice_id, id)`,
		`create index delivery_of_action on delivery (organization_id, action_id)`,
		`create index delivery_unsettled on delivery (organization_id, state) where state in ('ready', 'sending', 'uncertain')`,
		`create unique index delivery_message on delivery (message_id, organization_id) where message_id is not null`,
		`create unique index delivery_envelope on delivery (envelope) where envelope is not null`,
		`create policy night_finds_deliveries on delivery for select to quittance_night using (true)`,
		`grant select (organization_id, id, message_id, envelope) on delivery to quittance_night`,
		`create index task_to_do on task (organization_id, state) where state <> 'done'`,
		`create index task_of_client on task (organization_id, client_id) where client_id is not null`,
	);
});
