import type { Day } from '@quittance/core/calendar/day.ts';
import { beginNight } from '@quittance/commands/begin-night.ts';
import { closeNight } from '@quittance/commands/close-night.ts';
import type { Office } from '@quittance/commands/office.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { settleDelivery } from '@quittance/commands/settle-delivery.ts';
import { takeDelivery } from '@quittance/commands/take-delivery.ts';
import { readyDeliveries } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { compose } from '@quittance/delivery/email/compose.ts';
import type { EmailPort } from '@quittance/delivery/email/email-port.ts';
import { granted } from './open-book.ts';

const mail = { domain: 'ferrand.example', bouncePattern: 'bounces+{token}@ferrand.example' };

/** One night as the worker does it: plan, send what is ready, close. `before` may still change the world between plan and sending. */
export async function night(
	office: Office,
	worker: Actor,
	day: Day,
	post: EmailPort,
	before: () => Promise<unknown> = async () => {},
): Promise<void> {
	const openedAt = office.now();
	granted(await planRun(office, { actor: worker, day, printsLetters: false }));
	granted(await beginNight(office, { actor: worker, day, channels: ['email'] }));
	await before();
	const ready = await office.db.read(worker.organizationId, (tx) => readyDeliveries(tx, worker.id, office.now(), 1000));
	for (const deliveryId of ready) {
		const taken = granted(await takeDelivery(office, { actor: worker, deliveryId, day, mail, printsLetters: false }));
		if (taken.fate !== 'sending') continue;
		const sent = await post.send(await compose(taken.message, taken.identity));
		granted(await settleDelivery(office, { actor: worker, deliveryId, day, sent }));
	}
	granted(await closeNight(office, { actor: worker, day, openedAt }));
}
