import { mayTick } from '@quittance/core/board/task-kind.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCard } from '@quittance/db/cards.ts';
import type { Actor } from '@quittance/db/open.ts';
import { closeTask, ownTask } from '@quittance/db/tasks.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';

export type CompleteTask = { readonly actor: Actor; readonly taskId: string; readonly outcome: string };

export type CompleteTaskRefusal = 'card.unknown' | 'client.readOnly' | 'card.done' | 'task.asks';

/** Somebody looked at what a task is about, and says how it ended; may be empty. One that asks a question ends with its answer instead. */
export const completeTask = (
	{ db, now }: Office,
	{ actor, taskId, outcome }: CompleteTask,
): Promise<Outcome<null, CompleteTaskRefusal>> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, taskId);
		if (!card || card.task === null) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		if (card.column === 'done') return refuse('card.done');
		const ticks = mayTick(card.task);
		if (!ticks.ok) return ticks;
		const own = await ownTask(tx, taskId);
		await closeTask(tx, taskId, actor.id, outcome.trim(), now());
		await record(tx, {
			name: 'task.done',
			subject: taskId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
			details: {
				kind: card.task,
				...(own && { title: own.title }),
				...(outcome.trim() !== '' && { outcome: outcome.trim() }),
			},
		});
		return allow(null);
	});
