import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCard } from '@quittance/db/cards.ts';
import type { Actor } from '@quittance/db/open.ts';
import { ownTask, reopenTaskRow } from '@quittance/db/tasks.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';

/** An own task is to be done after all: it stands again where it stood. What the engine found, it finds again by itself. */
export const reopenTask = (
	{ db }: Office,
	{ actor, taskId }: { readonly actor: Actor; readonly taskId: string },
): Promise<Outcome<null, 'card.unknown' | 'client.readOnly' | 'task.notDone'>> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, taskId);
		const task = card && (await ownTask(tx, taskId));
		if (!card || !task) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		if (card.column !== 'done') return refuse('task.notDone');
		await reopenTaskRow(tx, taskId);
		await record(tx, {
			name: 'task.reopened',
			subject: taskId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
			details: { title: task.title },
		});
		return allow(null);
	});
