import { createTables, ownedMigration, run } from './create-table.ts';

const types = "type in ('text', 'number', 'amount', 'day', 'choice', 'flag', 'link')";

/** What an organization wants to know of its clients besides: sheet templates, and attributes of a single client (CLI-09). */
export const sheets = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table sheet_template ( -- A named set of typed fields that clients can carry (CLI-09).
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- As people know it.
			primary key (organization_id, id)
		)`,
		`create table sheet_field ( -- A field of a sheet template; all clients that carry the template have it.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			sheet_template_id uuid not null, -- Of which template.
			place integer not null check (place > 0), -- From the top, 1 first.
			name text not null check (name <> ''), -- As people know it.
			type text not null check (${types}), -- What may be written into it; it never changes.
			choices text[] not null default '{}', -- Of a choice: what there is to choose from, in order.
			primary key (organization_id, id),
			foreign key (organization_id, sheet_template_id) references sheet_template on delete cascade,
			check ((type = 'choice') = (cardinality(choices) > 0))
		)`,
		`create table client_sheet ( -- A client carries a sheet template.
			organization_id uuid not null default current_organization(),
			client_id uuid not null, -- Which client.
			sheet_template_id uuid not null, -- Which template.
			primary key (organization_id, client_id, sheet_template_id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, sheet_template_id) references sheet_template on delete cascade
		)`,
		`create table client_field ( -- What a field of a sheet says of a client.
			organization_id uuid not null default current_organization(),
			client_id uuid not null, -- Of which client.
			sheet_field_id uuid not null, -- Which field.
			value text not null check (value <> ''), -- As core/src/sheet/read-value.ts writes it, by the type of the field.
			primary key (organization_id, client_id, sheet_field_id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, sheet_field_id) references sheet_field on delete cascade
		)`,
		`create table client_attribute ( -- An attribute that this client alone has.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			client_id uuid not null, -- Whose.
			name text not null check (name <> ''), -- As people know it.
			type text not null default 'text' check (${types}), -- What may be written into it; other than text when it was the field of a sheet.
			choices text[] not null default '{}', -- Of a choice: what there is to choose from.
			value text not null, -- As core/src/sheet/read-value.ts writes it; empty: not known.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client on delete cascade
		)`,
	);
	await run(
		db,
		`create unique index sheet_template_name on sheet_template (organization_id, lower(name))`,
		`create unique index sheet_field_name on sheet_field (organization_id, sheet_template_id, lower(name))`,
		`create index client_sheet_of_template on client_sheet (organization_id, sheet_template_id)`,
		`create index client_field_of_field on client_field (organization_id, sheet_field_id)`,
		`create index attribute_of_client on client_attribute (organization_id, client_id)`,
	);
});
