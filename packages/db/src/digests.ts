import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** When somebody is mailed what waits for them. */
export type DigestChoice = 'never' | 'each morning';

export const digestChosenBy = async (tx: Tx, collaboratorId: string): Promise<DigestChoice> =>
	(await tx.selectFrom('collaborator').select('digest').where('id', '=', collaboratorId).executeTakeFirstOrThrow())
		.digest;

export const storeDigestChoice = (tx: Tx, collaboratorId: string, digest: DigestChoice) =>
	tx.updateTable('collaborator').set({ digest }).where('id', '=', collaboratorId).execute();

/** Takes those for whom this morning was not looked at yet, and says that it now was: of two workers each takes others. */
export async function takeDigests(tx: Tx, today: Day, most: number) {
	const due = await tx
		.selectFrom('collaborator')
		.select(['id', 'name', 'email', 'language'])
		.where('digest', '=', 'each morning')
		.where('deactivatedAt', 'is', null)
		.where((eb) => eb.or([eb('digestOn', 'is', null), eb('digestOn', '<', today)]))
		.orderBy('id')
		.limit(most)
		.forUpdate()
		.skipLocked()
		.execute();
	const ids = due.map(({ id }) => id);
	if (ids.length > 0) await tx.updateTable('collaborator').set({ digestOn: today }).where('id', 'in', ids).execute();
	return due;
}

export type Waiting = {
	/** Cards that they took and that are not done. */
	readonly cards: number;
	/** Own tasks that are theirs and due. */
	readonly tasks: number;
};

/** What waits for somebody on the board; cards of clients that they may not see now are not counted (DOC-02). */
export async function waitingOnBoard(tx: Tx, collaboratorId: string, today: Day): Promise<Waiting> {
	const seen = (table: string) =>
		sql`(${sql.ref(`${table}.client_id`)} is null or ${hasRight(collaboratorId, 'read', sql.ref(`${table}.client_id`))})`;
	const { rows } = await sql<Waiting>`
		select
			((select count(*) from card k join action a on a.id = k.id where k.claimed_by = ${collaboratorId} and a.state = 'open' and ${seen('a')})
				+ (select count(*) from card k join task t on t.id = k.id where k.claimed_by = ${collaboratorId} and t.state <> 'done'
					and t.owner_id is distinct from ${collaboratorId} and ${seen('t')}))::int as cards,
			(select count(*) from task t where t.owner_id = ${collaboratorId} and t.state <> 'done' and t.due_on <= ${today} and ${seen('t')})::int as tasks`.execute(
		tx.withoutPlugins(),
	);
	return rows[0] ?? { cards: 0, tasks: 0 };
}
