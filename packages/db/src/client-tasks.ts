import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ClientTask = {
	readonly id: string;
	readonly title: string;
	readonly note: string;
	readonly dueOn: Day | null;
	readonly owner: { readonly id: string; readonly name: string } | null;
	/** Of its card. */
	readonly version: number;
	readonly done: boolean;
	readonly doneAt: Date | null;
	readonly doneBy: string | null;
	readonly outcome: string | null;
};

/** What the staff have to do for a client, or had: open ones by their day, then the latest that were done (TSK-01). */
export async function tasksOfClient(tx: Tx, clientId: string, mostDone: number): Promise<ClientTask[]> {
	const { rows } = await sql<Omit<ClientTask, 'owner'> & { ownerId: string | null; ownerName: string | null }>`
		select t.id, t.title, t.note, t.due_on, t.owner_id, o.name as owner_name, coalesce(k.version, 0) as version, t.state = 'done' as done,
			t.done_at, d.name as done_by, t.outcome
		from (
			select *, row_number() over (partition by state order by done_at desc) as latest
			from task where client_id = ${clientId} and kind = 'own'
		) t
		left join card k on k.id = t.id
		left join collaborator o on o.id = t.owner_id
		left join collaborator d on d.id::text = t.done_by
		where t.state = 'to do' or t.latest <= ${mostDone}
		order by t.state = 'done', t.done_at desc, t.due_on nulls last, t.id`.execute(tx);
	return rows.map(({ ownerId, ownerName, ...task }) => ({
		...task,
		owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
	}));
}
