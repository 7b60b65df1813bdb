import { ownedMigration, run } from './create-table.ts';

/** A server that refuses for now is not asked for ever: the days are counted from the first time (engine 6). */
export const firstTried = ownedMigration((db) =>
	run(
		db,
		`alter table delivery add first_sending_at timestamptz`,
		`comment on column delivery.first_sending_at is 'When it was first begun; what is still refused for now some days later is refused.'`,
	),
);
