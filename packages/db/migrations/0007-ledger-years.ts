import { ownedMigration, run } from './create-table.ts';

/** What an accounting file covers: files of one year repeat each other, and those of the next year begin with what was open. */
export const ledgerYears = ownedMigration(async (db) => {
	await run(
		db,
		`alter table import add column ledger_year date, add column covers_to date`,
		`comment on column import.ledger_year is 'First day of the accounting year that the file tells of, as the first file of that year had it; null for other formats.'`,
		`comment on column import.covers_to is 'Last day of the entries in the file; one that ends earlier than the newest is not read.'`,
		`alter table import add constraint year_covers_days check ((ledger_year is null) = (covers_to is null) and covers_to >= ledger_year)`,
	);
});
