import type { Day } from '@quittance/core/calendar/day.ts';
import { readyDeliveries } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import type { EmailPort } from '@quittance/delivery/email/email-port.ts';
import { beginNight } from '../src/begin-night.ts';
import type { Office } from '../src/office.ts';
import { planRun } from '../src/plan-run.ts';
import { settleDelivery } from '../src/settle-delivery.ts';
import { takeDelivery } from '../src/take-delivery.ts';

export const mail = { domain: 'mail.example', bouncePattern: 'bounces+{token}@mail.example' };
export const nobodyPrints = { printsLetters: false };

/** What is in the queue of an organization now. */
export const queued = ({ db, now }: Office, worker: Actor): Promise<string[]> =>
	db.read(worker.organizationId, (tx) => readyDeliveries(tx, worker.id, now(), 1000));

/** Plans a day and opens its sending; answers the queue. */
export async function prepare(office: Office, worker: Actor, day: Day): Promise<string[]> {
	const planned = await planRun(office, { actor: worker, day, ...nobodyPrints });
	if (!planned.ok) throw new Error(planned.refusal);
	const begun = await beginNight(office, { actor: worker, day, channels: ['email'] });
	if (!begun.ok) throw new Error(begun.refusal);
	return queued(office, worker);
}

export const take = (office: Office, worker: Actor, deliveryId: string, day: Day) =>
	takeDelivery(office, { actor: worker, deliveryId, day, mail, ...nobodyPrints });

/** Takes a delivery, hands it to the post, writes down its fate. */
export async function send(
	office: Office,
	worker: Actor,
	deliveryId: string,
	day: Day,
	post: EmailPort,
): Promise<string> {
	const taken = await take(office, worker, deliveryId, day);
	if (!taken.ok) return taken.refusal;
	if (taken.value.fate !== 'sending') return taken.value.fate;
	const sent = await post.send(await compose(taken.value.message, taken.value.identity));
	const settled = await settleDelivery(office, { actor: worker, deliveryId, day, sent });
	return settled.ok ? settled.value : settled.refusal;
}

/** A whole night in one breath: what became of each delivery. */
export async function night(office: Office, worker: Actor, day: Day, post: EmailPort): Promise<string[]> {
	const fates: string[] = [];
	for (const id of await prepare(office, worker, day)) fates.push(await send(office, worker, id, day, post));
	return fates;
}
