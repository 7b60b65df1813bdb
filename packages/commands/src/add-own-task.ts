import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addTask, type OwnTask } from '@quittance/db/tasks.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { ownTaskToWrite, toldOfTask, type OwnTaskRefusal } from './own-task.ts';

export type AddOwnTask = OwnTask & {
	readonly actor: Actor;
	/** null: it is about no client, and all of the staff see it. */
	readonly clientId: string | null;
};

/** Somebody puts on the board what they, or a colleague, have to do (TSK-01). */
export const addOwnTask = (
	{ db, now }: Office,
	{ actor, clientId, title, note, dueOn, ownerId }: AddOwnTask,
): Promise<Outcome<{ readonly id: string }, OwnTaskRefusal | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		if (clientId !== null) {
			if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
			const may = await mayActOn(tx, actor, clientId, 'client.unknown');
			if (!may.ok) return may;
		}
		const checked = await ownTaskToWrite(tx, actor.organizationId, clientId, { title, note, dueOn, ownerId });
		if (!checked.ok) return checked;
		const of = clientId === null ? {} : { clientId };
		const id = await addTask(tx, { kind: 'own', ...of, ...checked.value.task }, now());
		await record(tx, { name: 'task.added', subject: id, ...of, actor, details: toldOfTask(checked.value) });
		return allow({ id });
	});
