import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { promiseOutcome } from '@quittance/core/promise/promise-outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import type { PlanningContext } from '@quittance/db/planning-facts.ts';
import { addBrokenPromiseTask, promisesToJudge, settlePromise } from '@quittance/db/promises.ts';

/**
 * Settles promises whose day has come (INV-08): kept ones quietly; broken ones with a task and an end to their hold. Returns
 * how many were broken. Nothing is called broken while the payments are not fresh (engine.md 2).
 */
export async function judgePromises(
	tx: Tx,
	run: RunFacts,
	{ holidaysOf }: PlanningContext,
	actor: Actor,
	at: Date,
): Promise<number> {
	let broken = 0;
	for (const promise of await promisesToJudge(tx, run.today)) {
		const outcome = promiseOutcome(promise, promise, run, holidaysOf(promise.country, promise.region));
		if (outcome === 'expected') continue;
		await settlePromise(tx, promise.id, outcome, at);
		await lookAgain(tx, [promise.clientId], run.today);
		if (outcome === 'late') {
			broken += 1;
			await addBrokenPromiseTask(tx, promise, at);
		}
		const details = { invoiceId: promise.invoiceId, minor: String(promise.minor), on: promise.on };
		await record(tx, { name: `promise.${outcome}`, subject: promise.id, clientId: promise.clientId, actor, details });
	}
	return broken;
}
