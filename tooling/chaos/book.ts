import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { openNightBook } from '@quittance/commands/testing/night-book.ts';
import { sql } from 'kysely';

/** Organizations with as many clients as there are messages, each of whom owes one invoice that is due its first reminder. */
export async function openBooks(url: string, today: Day, organizations: number, messages: number): Promise<string[]> {
	const db = openDatabase(url, { applicationName: 'chaos book' });
	const ids = Array.from(
		{ length: organizations },
		(_, at) => `01890000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`,
	);
	for (const [at, organizationId] of ids.entries()) {
		await openNightBook(db, organizationId, { today });
		const share = Math.floor(messages / organizations) + (at < messages % organizations ? 1 : 0);
		const due = addDays(today, -15);
		await db.write({ organizationId, kind: 'operator', id: 'chaos' }, (tx) =>
			sql`
				with debtor as (
					insert into client (name, account_code, profile_id)
					select 'Client ' || n, ${`${at}-`} || n, (select id from profile where is_default) from generate_series(1, ${share}::integer) n
					returning id, account_code
				), mailbox as (
					insert into email_address (client_id, address) select id, account_code || '@client.example' from debtor returning id
				), consented as (
					insert into consent (email_address_id, channel, given_by, given_how) select id, 'email', 'chaos', 'chaos' from mailbox
				)
				insert into invoice (client_id, number, external_key, issued_on, due_on, currency, amount_minor, open_minor)
				select id, 'F-' || account_code, account_code, ${addDays(due, -30)}, ${due}, 'EUR', 10000, 10000 from debtor`.execute(
				tx,
			),
		);
	}
	await db.close();
	return ids;
}
