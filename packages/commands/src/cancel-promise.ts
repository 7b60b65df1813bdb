import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { lockPromise, settlePromise } from '@quittance/db/promises.ts';
import { closePromiseTask } from '@quittance/db/tasks.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** A promise is taken back; its hold ends, and so does the question that it asked (INV-08). Refused once it was kept, late or cancelled. */
export const cancelPromise = (
	{ db, now }: Office,
	{ actor, promiseId }: { readonly actor: Actor; readonly promiseId: string },
): Promise<Outcome<null, 'promise.unknown' | 'client.readOnly' | 'promise.over'>> =>
	db.write(actor, async (tx) => {
		const promise = await lockPromise(tx, promiseId);
		if (!promise) return refuse('promise.unknown');
		const { clientId, state } = promise;
		const may = await mayActOn(tx, actor, clientId, 'promise.unknown');
		if (!may.ok) return may;
		if (state !== 'expected' && state !== 'asked') return refuse('promise.over', { state });
		await settlePromise(tx, promiseId, 'cancelled', now());
		if (state === 'asked') await closePromiseTask(tx, promiseId, actor.id, 'taken back', now());
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		await record(tx, { name: 'promise.cancelled', subject: promiseId, clientId, actor });
		return allow(null);
	});
