import { createOfficeCaller } from '@quittance/api/office/router.ts';
import { officeContext } from '@quittance/api/testing/contexts.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { connect } from '@quittance/db/connect.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { parseArgs } from 'node:util';
import { listsAsked, pageOf, placeBehind, type ListAsked } from './lists-asked.ts';
import { peopleOf, writeListsBook } from './lists-book.ts';
import { floorOf } from './lists-floor.ts';
import { report } from './report.ts';

/**
 * Asks the API for pages of the client list and of who owes what: first ones and deep ones, in each order and under each filter, as an admin
 * and as a collaborator who may not see all. Against the bare statement for which clients stand there, in the same run: a page may take
 * three times that, or 30 ms, whichever is more. `--clients 100000 --invoices 1000000 --times 5`.
 */
const { values } = parseArgs({
	options: {
		clients: { type: 'string', default: '100000' },
		invoices: { type: 'string', default: '1000000' },
		times: { type: 'string', default: '5' },
	},
});
const [RATIO, LEAST_MS] = [3, 30];
const WARMING = 10;
const times = Number(values.times);
const today = day('2026-11-20');
const book = { clients: Number(values.clients), invoices: Number(values.invoices), today };

const server = await startTestServer();
const clone = await cloneOf(await templateDatabase(server.url, 'bench_lists', (url) => writeListsBook(url, book)));
const db = openDatabase(clone.url, { applicationName: 'bench', max: 1 });
const bare = connect(clone.url, { applicationName: 'bench floor', role: 'quittance_app', max: 1 });
const people = await peopleOf(clone.url);
const rows: Awaited<ReturnType<typeof compared>>[] = [];
for (const staff of people.staff) for (const asked of listsAsked(people)) rows.push(await compared(staff, asked));
report('lists', rows);
await db.close();
await bare.end();
await clone.drop();
await server.stop();
if (rows.some(({ ms, bound }) => ms > bound)) process.exitCode = 1;

async function compared(staff: (typeof people.staff)[number], asked: ListAsked) {
	const caller = createOfficeCaller(officeContext(db, staff, () => new Date(`${today}T09:00:00Z`)));
	const cursor = await placeBehind(caller, asked);
	const floors: number[] = [];
	const answers: number[] = [];
	// The one after the other, again and again: what else the machine does falls on both. The first times warm.
	for (let time = -WARMING; time < times; time++) {
		const floor = await took(() => floorOf(bare, staff.organizationId, asked, today));
		const answer = await took(() => pageOf(caller, asked, { cursor }));
		if (time < 0) continue;
		floors.push(floor);
		answers.push(answer);
	}
	const [floorMs, ms] = [middle(floors), middle(answers)];
	return {
		...{ role: staff.role, list: asked.list, sort: asked.sort, narrowed: Object.keys(asked.narrowed).join() },
		...{ behind: asked.behind, floorMs, ms, ratio: ms / floorMs, bound: Math.max(RATIO * floorMs, LEAST_MS) },
	};
}

async function took(act: () => Promise<unknown>): Promise<number> {
	const from = performance.now();
	await act();
	return performance.now() - from;
}

function middle(all: readonly number[]): number {
	return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
