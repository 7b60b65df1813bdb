import { moveCard } from '@quittance/commands/move-card.ts';
import type { OpenColumn } from '@quittance/core/board/column.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { Actor, Database } from '@quittance/db/open.ts';
import { hire, type Sessions } from '@quittance/live/testing/live-office.ts';

export type MovedBoard = {
	readonly actor: Actor;
	readonly sessions: Sessions;
	/** The cookies of the staff, who may all see every card. */
	readonly cookies: readonly string[];
	readonly cards: readonly string[];
};

const columns = ['to do', 'in progress', 'waiting for the client'] as const satisfies readonly OpenColumn[];

/** An organization with so many of staff and so many cards, each of a client of its own. */
export async function movedBoard(db: Database, staff: number, cards: number): Promise<MovedBoard> {
	const organizationId = '01890000-0000-7000-8000-00000000b0a4';
	const operator: Actor = { organizationId, kind: 'operator', id: 'bench' };
	const sessions: Sessions = new Map();
	const made = await db.write(operator, async (tx) => {
		await tx.insertInto('organization').values({ id: organizationId, name: 'Belmont', country: 'FR' }).execute();
		const clients = await tx
			.insertInto('client')
			.values(Array.from({ length: cards }, (_, at) => ({ name: `Client ${at}`, accountCode: `411${at}` })))
			.returning('id')
			.execute();
		const ids: string[] = [];
		for (const { id } of clients) ids.push(await addTask(tx, { kind: 'own', clientId: id }, new Date()));
		return ids;
	});
	const people: Awaited<ReturnType<typeof hire>>[] = [];
	for (let at = 0; at < staff; at++) people.push(await hire(db, operator, sessions, `Person ${at}`, 'admin'));
	const actor: Actor = { organizationId, kind: 'collaborator', id: people[0]?.id ?? '' };
	return { actor, sessions, cookies: people.map(({ cookie }) => cookie), cards: made };
}

/** Moves a card to the top of the next column, and says what version it has then; a card has one mover. */
export function mover(db: Database, { actor }: MovedBoard, cardId: string) {
	let version = 0;
	let at = 0;
	return async (): Promise<void> => {
		at = (at + 1) % columns.length;
		const to = columns[at] ?? 'to do';
		const moved = await moveCard({ db, now: () => new Date() }, { actor, cardId, to, under: null, version });
		if (!moved.ok) throw new Error(moved.refusal);
		({ version } = moved.value);
	};
}
