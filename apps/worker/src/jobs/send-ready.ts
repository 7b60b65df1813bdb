import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '@quittance/core/calendar/day.ts';
import { nextReadyAt, readyDeliveries } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { throughOutages } from '../outage.ts';
import type { Worker } from '../worker.ts';
import { sendDelivery } from './send-delivery.ts';

/** Deliveries asked for at a time: enough to keep all lanes busy, few enough for other workers to find some. */
const perLane = 10;
/** Milliseconds between two looks at a queue in which nothing may go yet. */
const [shortestNap, longestNap] = [20, 5_000];

/**
 * Sends what is ready until nothing is left that the window still has time for, in as many lanes as the settings say.
 * Stops at the window's end or when the worker is told to; the mails in hand are finished either way.
 */
export async function sendReady(worker: Worker, actor: Actor, day: Day, closesAt: Date): Promise<void> {
	const { office, settings, stopping, inHand } = worker;
	const timeLeft = () => (stopping.aborted ? 0 : closesAt.getTime() - office.now().getTime());
	const look = <T>(ask: Parameters<typeof office.db.read<T>>[1]) =>
		throughOutages(() => office.db.read(actor.organizationId, ask), timeLeft);

	let found: string[] = [];
	let refilling: Promise<void> | undefined;
	const refill = async () => {
		const ids = await look((tx) => readyDeliveries(tx, worker.id, office.now(), settings.parallelSends * perLane));
		found = ids.filter((id) => !inHand.has(id));
		refilling = undefined;
	};
	const next = async (): Promise<string | undefined> => {
		while (timeLeft() > 0) {
			const id = found.shift();
			if (id !== undefined) return id;
			await (refilling ??= refill());
			if (found.length > 0) continue;
			const wakesAt = await look(nextReadyAt);
			if (wakesAt === undefined || wakesAt >= closesAt) return undefined;
			const nap = Math.min(Math.max(wakesAt.getTime() - office.now().getTime(), shortestNap), longestNap);
			await pause(nap, undefined, { signal: stopping }).catch(() => {});
		}
		return undefined;
	};
	const lane = async () => {
		for (let id = await next(); id !== undefined; id = await next()) await sendDelivery(worker, actor, day, id);
	};
	await Promise.all(Array.from({ length: settings.parallelSends }, lane));
}
