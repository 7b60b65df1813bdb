import { ownedMigration, run } from './create-table.ts';

const kinds = `'stop', 'collection', 'insolvency', 'direct debit', 'payment plan', 'unticked', 'included'`;

/** A person takes an invoice into the message of the day although something held it: the opposite of unticking, kept beside it (TSK-07). */
export const includedLines = ownedMigration((db) =>
	run(
		db,
		`alter table hold drop constraint hold_kind_check, drop constraint of_a_client_or_invoice`,
		`alter table hold add constraint hold_kind_check check (kind in (${kinds})),
			add constraint of_a_client_or_invoice check (case when kind in ('collection', 'insolvency') then invoice_id is null
				when kind in ('direct debit', 'unticked', 'included') then invoice_id is not null else true end)`,
		`comment on column hold.kind is 'Which hold of engine 5; included: what a person may set aside does not hold that invoice on that day.'`,
	),
);
