import { completeTask } from '@quittance/commands/complete-task.ts';
import { moveCard } from '@quittance/commands/move-card.ts';
import type { TaskKind } from '@quittance/core/board/task-kind.ts';
import { look } from './firm.ts';
import { granted } from './granted.ts';
import { collectorOf, type Scene } from './scene.ts';

/** How long a card lies before somebody comes to it, in days: the last ones are still to do when the demo opens. */
const LIES_FOR = 21;

const ends = {
	'promise broken': 'Rappelé, les relances reprennent',
	answer: 'Lu, répondu par téléphone',
	complaint: 'Adresse retirée',
	'delivery refused': 'Adresse corrigée avec le client',
	bounce: 'Nouvelle adresse demandée',
	night: 'Vu',
} as const satisfies Partial<Record<TaskKind, string>>;

const kinds = Object.keys(ends) as (keyof typeof ends)[];

/** What came in some days ago and only wants to be looked at is looked at. */
export async function readWhatCame(scene: Scene): Promise<void> {
	const { firm, staff } = scene;
	const { office } = firm;
	const before = new Date(office.now().getTime() - LIES_FOR * 86_400_000);
	const tasks = await look(firm, (tx) =>
		tx
			.selectFrom('task')
			.select(['id', 'kind', 'clientId'])
			.where('state', '<>', 'done')
			.where('kind', 'in', kinds)
			.where('createdAt', '<', before)
			.orderBy('id')
			.$narrowType<{ kind: keyof typeof ends }>()
			.execute(),
	);
	for (const { id: taskId, kind, clientId } of tasks) {
		const actor = clientId === null ? staff.marie : collectorOf(scene, clientId);
		granted(await completeTask(office, { actor, taskId, outcome: ends[kind] }));
	}
}

/** Cards that somebody has begun, or that wait for their client, when the demo opens; never more than half of them. */
const BEGUN = 5;

/** The last evening: some cards are begun, some wait for their client. */
export async function leaveTheDesk(scene: Scene): Promise<void> {
	const { firm } = scene;
	const cards = await look(firm, (tx) =>
		tx
			.selectFrom('action')
			.leftJoin('card', 'card.id', 'action.id')
			.select(['action.id', 'action.clientId', 'card.version'])
			.where('action.state', '=', 'open')
			.where('action.waitsFor', '=', 'hand')
			.orderBy('action.id', 'desc')
			.execute(),
	);
	const begun = cards.slice(0, Math.min(BEGUN, cards.length >> 1));
	for (const [index, { id: cardId, clientId, version }] of begun.entries()) {
		const to = index % 2 === 0 ? 'in progress' : 'waiting for the client';
		const move = { actor: collectorOf(scene, clientId), cardId, to, under: null, version: version ?? 0 } as const;
		granted(await moveCard(firm.office, move));
	}
}
