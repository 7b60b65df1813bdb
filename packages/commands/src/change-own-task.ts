import { CLAIM_LASTS_MS, mayHold } from '@quittance/core/board/claim-card.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { changeCard, lockCard } from '@quittance/db/cards.ts';
import type { Actor } from '@quittance/db/open.ts';
import { changeOwnTaskRow, ownTask, type OwnTask } from '@quittance/db/tasks.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';
import { ownTaskToWrite, toldOfTask, type OwnTaskRefusal } from './own-task.ts';

export type ChangeOwnTask = OwnTask & {
	readonly actor: Actor;
	readonly taskId: string;
	/** Of its card as the person saw it. */
	readonly version: number;
};

type ChangeRefusal = 'card.unknown' | 'client.readOnly' | 'card.done' | 'card.moved' | 'card.claimed';

/** Another title, day, owner or note for an own task (TSK-01); refused when somebody else changed its card meanwhile, or holds it. */
export const changeOwnTask = (
	{ db, now }: Office,
	{ actor, taskId, version, title, note, dueOn, ownerId }: ChangeOwnTask,
): Promise<Outcome<{ readonly version: number }, OwnTaskRefusal | ChangeRefusal>> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, taskId);
		const before = card && (await ownTask(tx, taskId));
		if (!card || !before) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		if (card.column === 'done') return refuse('card.done');
		if (card.version !== version) return refuse('card.moved', { by: card.changedBy, column: card.column });
		const held = mayHold(card.claim, actor.id, now(), CLAIM_LASTS_MS);
		if (!held.ok) return held;
		const checked = await ownTaskToWrite(tx, actor.organizationId, card.clientId, { title, note, dueOn, ownerId });
		if (!checked.ok) return checked;
		await changeOwnTaskRow(tx, taskId, checked.value.task);
		const changed = await changeCard(tx, card, {}, actor.id, now());
		await record(tx, {
			name: 'task.changed',
			subject: taskId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
			details: { ...toldOfTask(checked.value), before, after: checked.value.task },
		});
		return allow({ version: changed });
	});
