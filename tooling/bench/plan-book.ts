import { day } from '@quittance/core/calendar/day.ts';
import { connect } from '@quittance/db/connect.ts';
import { migrate } from '@quittance/db/migrate.ts';
import type { Actor } from '@quittance/db/open.ts';
import { first } from './first.ts';

export const TODAY = day('2026-11-20');

export type Book = { readonly invoices: number; readonly clients: number };

/** The one organization of a bench's database. */
export async function theOrganization(url: string): Promise<Actor> {
	const sql = connect(url, { applicationName: 'bench', role: 'quittance_night', max: 1 });
	const rows = await sql<{ id: string }[]>`select id from organization`;
	await sql.end();
	return { organizationId: first(rows).id, kind: 'operator', id: 'bench' };
}

/** A book of overdue invoices at levels 0, 1 and 2, all due their next reminder by mail. */
export async function seed(url: string, { invoices, clients }: Book): Promise<void> {
	await migrate(url);
	const sql = connect(url, { applicationName: 'bench seed', role: 'quittance_app', max: 1 });
	await sql.begin(async (tx) => {
		const { id } = first(await tx<{ id: string }[]>`select uuidv7() as id`);
		await tx`select set_config('quittance.organization_id', ${id}, true)`;
		await tx`insert into organization (id, name, country, automatic_sending, go_live_on, stale_after_working_days)
			values (${id}, 'Bench', 'FR', true, '2026-01-01', null)`;
		await tx`with t as (insert into template (name, channel, kind) values ('words', 'email', 'R1') returning id),
			s as (insert into scenario (name) values ('Standard') returning id),
			v as (insert into scenario_version (scenario_id, number, published_at) select id, 1, now() from s returning id),
			st as (insert into step (scenario_version_id, variant, kind, days, channel, template_id, automatic)
				select v.id, 'with email', 'R' || n, 5, 'email', t.id, true from v, t, generate_series(1, 5) n)
			insert into profile (name, scenario_id) select 'Standard', id from s`;
		await tx`insert into client (name, account_code, profile_id)
			select 'Client ' || n, '411' || n, p.id from generate_series(1, ${clients}::int) n, profile p`;
		await tx`with e as (insert into email_address (client_id, address)
				select id, account_code || '@example.org' from client returning id)
			insert into consent (email_address_id, channel, given_by, given_how) select id, 'email', 'bench', 'bench' from e`;
		await tx`insert into invoice (client_id, number, external_key, issued_on, due_on, currency, amount_minor, open_minor,
				level, level_done_on)
			select c.id, 'F' || n, n::text, ${TODAY}::date - 100 - n % 50, ${TODAY}::date - 60 - n % 50, 'EUR', 10000 + n % 90000,
				10000 + n % 90000, v.level, case when v.level > 0 then ${TODAY}::date - 20 end
			from (select id, row_number() over (order by id)::int as at from client) c
			cross join lateral generate_series(c.at, ${invoices}::int, ${clients}::int) n
			cross join lateral (select (array[0, 0, 0, 0, 0, 0, 0, 1, 1, 2])[n / ${clients}::int % 10 + 1] as level) v`;
	});
	await sql.end();
	const owner = connect(url, { applicationName: 'bench seed', role: 'none', max: 1 });
	await owner`vacuum (freeze, analyze)`;
	await owner.end();
}
