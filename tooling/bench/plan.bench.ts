import { parseArgs } from 'node:util';
import { planRun } from '@quittance/commands/plan-run.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { connect, openDatabase, type Actor } from '@quittance/db/open.ts';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { report } from './report.ts';

/**
 * Plans and saves a night against one pure-SQL statement that inserts the same rows into the same tables, in the same run.
 * `--invoices 100000 --clients 10000 --times 3`; `--large` adds a book ten times that size and the ratio between the two.
 */
const { values } = parseArgs({
	options: {
		invoices: { type: 'string', default: '100000' },
		clients: { type: 'string', default: '10000' },
		times: { type: 'string', default: '3' },
		large: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});

const TODAY = day('2026-11-20');
const server = await startTestServer();
const small = { invoices: Number(values.invoices), clients: Number(values.clients) };
const times = Number(values.times);
const base = await measure(small);
const rows = [base];
if (values.large) rows.push(await measure({ invoices: small.invoices * 10, clients: small.clients * 10 }));
await server.stop();

report('plan', rows, values.json);
if (values.large)
	console.log(`ten times the book takes ${(rows[1]!.planMs / base.planMs).toFixed(1)} times as long (bound 13)`);

type Book = { invoices: number; clients: number };

async function measure(book: Book) {
	const template = await templateDatabase(server.url, `bench_plan_${book.invoices}`, (url) => seed(url, book));
	const runs = [];
	for (let time = 0; time < times; time++) runs.push(await once(template));
	const middle = (of: (run: (typeof runs)[number]) => number) =>
		runs.map(of).sort((a, b) => a - b)[Math.floor(times / 2)]!;
	return {
		...book,
		actions: runs[0]!.actions,
		floorMs: middle((run) => run.floorMs),
		planMs: middle((run) => run.planMs),
		againMs: middle((run) => run.againMs),
		ratio: middle((run) => run.planMs / run.floorMs),
		bound: 1.75,
		againRatio: middle((run) => run.againMs / run.planMs),
		peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
	};
}

/** One pair, each on its own fresh copy of the same book. */
async function once(template: string) {
	const [forFloor, forPlan] = [await cloneOf(template), await cloneOf(template)];
	const floor = await floorOf(forFloor.url);
	const db = openDatabase(forPlan.url, { applicationName: 'bench', max: 2 });
	const actor = await theOrganization(forPlan.url);
	const office = { db, now: () => new Date(`${TODAY}T01:00:00Z`) };
	const plan = async () => {
		const from = performance.now();
		const answer = await planRun(office, { actor, day: TODAY, printsLetters: false });
		if (!answer.ok) throw new Error(answer.refusal);
		return { ms: performance.now() - from, created: answer.value.created };
	};
	const first = await plan();
	const again = await plan();
	if (first.created !== floor.actions || again.created !== 0)
		throw new Error(`the plan made ${first.created} actions, then ${again.created}; the statement ${floor.actions}`);
	await db.close();
	await forFloor.drop();
	await forPlan.drop();
	return { actions: floor.actions, floorMs: floor.ms, planMs: first.ms, againMs: again.ms };
}

/** What the run saves, as one statement under the same role, keys, indexes and policies. */
async function floorOf(url: string) {
	const sql = connect(url, { applicationName: 'bench floor', role: 'quittance_app', max: 1 });
	const { organizationId } = await theOrganization(url);
	const from = performance.now();
	const actions = await sql.begin(async (tx) => {
		await tx`select set_config('quittance.organization_id', ${organizationId}, true)`;
		const [row] = await tx<{ actions: bigint }[]>`
			with r as (insert into run (day, planned_at) values (${TODAY}, now()) returning id),
			lines as (
				select id, client_id, currency, level + 1 as climbs_to, open_minor from invoice
				where open_minor > 0 and look_on <= ${TODAY}
			), planned as (
				select uuidv7() as id, l.client_id, l.currency, l.climbs_to, sum(l.open_minor) as total, r.id as run_id
				from lines l, r group by l.client_id, l.currency, l.climbs_to, r.id
			), a as (
				insert into action (id, client_id, run_id, currency, kind, variant, channel, step_id, template_id, automatic,
					state, due_on, total_minor, recipients, fingerprint)
				select p.id, p.client_id, p.run_id, p.currency, 'R' || p.climbs_to, 'with email', 'email', s.id, s.template_id, true,
					'ready', ${TODAY}, p.total, jsonb_build_array(jsonb_build_object('address', e.address, 'role', 'to')),
					left(md5(p.id::text), 16)
				from planned p join step s on s.kind = 'R' || p.climbs_to and s.variant = 'with email'
				join email_address e on e.client_id = p.client_id
				returning id
			), li as (
				insert into action_invoice (action_id, invoice_id, climbs_to, chased_minor)
				select p.id, l.id, l.climbs_to, l.open_minor
				from lines l join planned p on (p.client_id, p.currency, p.climbs_to) = (l.client_id, l.currency, l.climbs_to)
			), marked as (update client set looked_on = ${TODAY} where id in (select client_id from lines))
			select count(*) as actions from a`;
		return Number(row!.actions);
	});
	const ms = performance.now() - from;
	await sql.end();
	return { ms, actions };
}

async function theOrganization(url: string): Promise<Actor> {
	const sql = connect(url, { applicationName: 'bench', role: 'quittance_night', max: 1 });
	const [row] = await sql<{ id: string }[]>`select id from organization`;
	await sql.end();
	return { organizationId: row!.id, kind: 'operator', id: 'bench' };
}

/** A book of overdue invoices at levels 0, 1 and 2, all due their next reminder by mail. */
async function seed(url: string, { invoices, clients }: Book): Promise<void> {
	await migrate(url);
	const sql = connect(url, { applicationName: 'bench seed', role: 'quittance_app', max: 1 });
	await sql.begin(async (tx) => {
		const [fresh] = await tx<{ id: string }[]>`select uuidv7() as id`;
		await tx`select set_config('quittance.organization_id', ${fresh!.id}, true)`;
		await tx`insert into organization (id, name, country, automatic_sending, go_live_on, stale_after_working_days)
			values (${fresh!.id}, 'Bench', 'FR', true, '2026-01-01', null)`;
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
			from generate_series(1, ${invoices}::int) n
			join (select id, row_number() over (order by id) as at from client) c on c.at = n % ${clients}::int + 1
			cross join lateral (select (array[0, 0, 0, 0, 0, 0, 0, 1, 1, 2])[n / ${clients}::int % 10 + 1] as level) v`;
	});
	await sql.end();
	const owner = connect(url, { applicationName: 'bench seed', role: 'none', max: 1 });
	await owner`vacuum (freeze, analyze)`;
	await owner.end();
}
