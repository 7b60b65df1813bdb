import { readFileSync } from 'node:fs';
import { openDatabase } from '@quittance/db/open.ts';
import { sql } from 'kysely';

/** What became of the messages, by what we say and by what the mail server has. */
export type Verdict = {
	readonly messages: number;
	readonly acceptedOnce: number;
	readonly uncertain: number;
	/** Of the uncertain ones, those that the server has: sending them again would have been the second time. */
	readonly uncertainButArrived: number;
	readonly refusedForGood: number;
	readonly waiting: number;
	/** All that must not be; each with its client. */
	readonly wrong: readonly string[];
};

type Row = { address: string; states: string[] | null; level: number; tasks: bigint };

/** Compares the database with what the mail server kept, client by client. */
export async function judge(url: string, organizations: readonly string[], ledger: string): Promise<Verdict> {
	const kept = new Map<string, number>();
	for (const line of readFileSync(ledger, 'utf8').split('\n').filter(Boolean)) {
		const [address = ''] = line.split(' ');
		kept.set(address, (kept.get(address) ?? 0) + 1);
	}
	const rows: Row[] = [];
	const db = openDatabase(url, { applicationName: 'chaos verdict' });
	for (const organization of organizations)
		await db.read(organization, async (tx) => {
			const found = await sql<Row>`
				select e.address, i.level, d.states, (select count(*) from task t where t.client_id = i.client_id and t.kind like 'delivery %') as tasks
				from invoice i
				join email_address e on e.client_id = i.client_id
				left join lateral (
					select array_agg(x.state order by x.id) as states from delivery x join action a on a.id = x.action_id where a.client_id = i.client_id
				) d on true`.execute(tx);
			rows.push(...found.rows);
		});
	await db.close();
	const verdicts = rows.map((row) => ({ row, its: judgeOne(row, kept.get(row.address) ?? 0) }));
	const count = (of: string) => verdicts.filter(({ its }) => its === of).length;
	return {
		messages: rows.length,
		acceptedOnce: count('accepted'),
		uncertain: count('uncertain, arrived') + count('uncertain, not arrived'),
		uncertainButArrived: count('uncertain, arrived'),
		refusedForGood: count('refused'),
		waiting: count('waiting'),
		wrong: verdicts.flatMap(({ row, its }) => (its.startsWith('wrong') ? [`${row.address}: ${its}`] : [])),
	};
}

function judgeOne({ states, level, tasks }: Row, kept: number): string {
	const [state = 'none', ...more] = states ?? [];
	const said = `${state}, the server has it ${kept} times, level ${level}, ${tasks} tasks`;
	if (kept > 1) return `wrong: sent twice (${said})`;
	if (more.length > 0) return `wrong: several deliveries (${states?.join(' ')})`;
	if (state === 'accepted') return kept === 1 && level === 1 && tasks === 0n ? 'accepted' : `wrong: ${said}`;
	if (state === 'uncertain')
		return level === 0 && tasks === 1n
			? kept === 1
				? 'uncertain, arrived'
				: 'uncertain, not arrived'
			: `wrong: ${said}`;
	if (kept > 0) return `wrong: arrived without our knowing (${said})`;
	if (state === 'refused') return level === 0 && tasks === 1n ? 'refused' : `wrong: ${said}`;
	return state === 'ready' && level === 0 ? 'waiting' : `wrong: lost (${said})`;
}
