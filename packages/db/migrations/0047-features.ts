import { ownedMigration, run } from './create-table.ts';

/** What an organization does without (ORG-06). */
export const features = ownedMigration(async (db) => {
	await run(
		db,
		`alter table organization add features_off text[] not null default '{}'
			check (features_off <@ array['portal', 'writing', 'texts', 'digest', 'imports'])`,
		`comment on column organization.features_off is 'What an admin has switched off; automatic sending has a column of its own (ORG-06).'`,
	);
});
