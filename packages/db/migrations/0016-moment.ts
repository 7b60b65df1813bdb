import { ownedMigration, run } from './create-table.ts';

const dated = [
	'activity.at',
	'client.created_at',
	'contact.created_at',
	'collaborator.created_at',
	'action.created_at',
];

/** What the server dates by itself follows the clock of whoever plays a history; without one it is the server's own. */
export const moment = ownedMigration(async (db) => {
	await run(
		db,
		`create function current_moment() returns timestamptz language sql stable
			as $$ select coalesce(nullif(current_setting('quittance.moment', true), '')::timestamptz, now()) $$`,
		`comment on function current_moment() is 'Now, or the moment that the transaction plays (openDatabase with a clock).'`,
		...dated
			.map((place) => place.split('.'))
			.map(([table, column]) => `alter table ${table} alter column ${column} set default current_moment()`),
	);
});
