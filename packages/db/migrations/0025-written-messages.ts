import { createTables, ownedMigration, run } from './create-table.ts';

/** A person of the staff writes to a client: the words of a one-off action wait beside it until they leave. */
export const writtenMessages = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table written_message ( -- The words of a one-off action, as a person wrote them (CLI-07). What has left stands in its delivery.
			organization_id uuid not null default current_organization(),
			action_id uuid not null, -- Of which action; its recipients say to whom.
			language text not null check (language in ('fr', 'en')), -- Of its words, as chosen or drafted.
			subject text not null default '', -- Mails and letters only.
			body text not null check (body <> ''), -- Plain words; blank lines part paragraphs.
			typed text, -- An address, a number or the lines of an envelope typed for it: its writer says that its owner consents to this one message.
			written_by uuid not null, -- The collaborator who wrote it.
			written_at timestamptz not null, -- When; where something was typed, the time of its consent.
			primary key (organization_id, action_id),
			foreign key (organization_id, action_id) references action on delete cascade,
			foreign key (organization_id, written_by) references collaborator
		)`,
	);
	await run(
		db,
		`create index action_one_off_underway on action (organization_id, client_id) where kind = 'one-off' and state in ('open', 'ready', 'sending')`,
	);
});
