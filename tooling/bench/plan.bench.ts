import { parseArgs } from 'node:util';
import { planRun } from '@quittance/commands/plan-run.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { first } from './first.ts';
import { seed, theOrganization, TODAY, type Book } from './plan-book.ts';
import { floorOf } from './plan-floor.ts';
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
	},
});

const server = await startTestServer();
const small = { invoices: Number(values.invoices), clients: Number(values.clients) };
const times = Number(values.times);
const base = await measure(small);
const large = values.large ? await measure({ invoices: small.invoices * 10, clients: small.clients * 10 }) : undefined;
await server.stop();

report('plan', large ? [base, large] : [base]);
if (large) console.log(`ten times the book takes ${(large.planMs / base.planMs).toFixed(1)} times as long (bound 13)`);

async function measure(book: Book) {
	const template = await templateDatabase(server.url, `bench_plan_${book.invoices}`, (url) => seed(url, book));
	const runs: Pair[] = [];
	for (let time = 0; time < times; time++) runs.push(await once(template));
	const middle = (of: (run: Pair) => number) =>
		first(
			runs
				.map(of)
				.sort((a, b) => a - b)
				.slice(Math.floor(times / 2)),
		);
	return {
		...book,
		actions: first(runs).actions,
		floorMs: middle((run) => run.floorMs),
		planMs: middle((run) => run.planMs),
		againMs: middle((run) => run.againMs),
		ratio: middle((run) => run.planMs / run.floorMs),
		bound: 1.75,
		againRatio: middle((run) => run.againMs / run.planMs),
		peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
	};
}

type Pair = { readonly actions: number; readonly floorMs: number; readonly planMs: number; readonly againMs: number };

/** One pair, each on its own fresh copy of the same book. */
async function once(template: string): Promise<Pair> {
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
	const fresh = await plan();
	const again = await plan();
	if (fresh.created !== floor.actions || again.created !== 0)
		throw new Error(`the plan made ${fresh.created} actions, then ${again.created}; the statement ${floor.actions}`);
	await db.close();
	await forFloor.drop();
	await forPlan.drop();
	return { actions: floor.actions, floorMs: floor.ms, planMs: fresh.ms, againMs: again.ms };
}
