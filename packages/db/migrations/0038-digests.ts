import { ownedMigration, run } from './create-table.ts';

/** Who wants to be told by mail each morning what waits for them. */
export const digests = ownedMigration(async (db) => {
	await run(
		db,
		`alter table collaborator
			add digest text not null default 'never' check (digest in ('never', 'each morning')),
			add digest_on date`,
		`comment on column collaborator.digest is 'When they are mailed what waits for them.'`,
		`comment on column collaborator.digest_on is 'The last morning on which that was looked at for them: never twice a day.'`,
	);
});
