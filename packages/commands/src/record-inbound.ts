import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { ActionRow } from '@quittance/db/actions.ts';
import { lockDelivery, type DeliveryRow, type Recipient } from '@quittance/db/deliveries.ts';
import { clientsWithAddress, withdrawEmailConsent } from '@quittance/db/email-addresses.ts';
import { addInbound, type InboundRow } from '@quittance/db/inbound-mail.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { addTask } from '@quittance/db/tasks.ts';
import type { Inbound, InboundKind } from '@quittance/delivery/email/bounces/inbound.ts';
import type { Office } from './office.ts';
import { takeBounce } from './take-bounce.ts';
import { todayOf } from './today.ts';

export type RecordInbound = {
	readonly actor: Actor;
	/** The delivery it is about, found across organizations by its token or Message-ID. */
	readonly deliveryId: string;
	/** Its own Message-ID: the same mail read twice changes nothing. */
	readonly messageId: string;
	readonly inbound: Inbound;
};

const kindKept = {
	'hard bounce': 'hard bounce',
	'soft bounce': 'soft bounce',
	policy: 'policy',
	'auto reply': 'auto-reply',
	complaint: 'complaint',
	reply: 'answer',
	other: 'unknown',
} as const satisfies Record<InboundKind, InboundRow['kind']>;

/**
 * A mail about a delivery came in (SCN-15). A hard bounce takes its address out of use and, the last one gone, undoes the level; a
 * complaint withdraws consent; an answer makes a task; a soft bounce is only reported; a machine's reply only kept.
 */
export const recordInbound = (
	{ db, now }: Office,
	asked: RecordInbound,
): Promise<Outcome<{ readonly again: boolean }, 'delivery.unknown'>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, deliveryId, messageId, inbound } = asked;
		await keepPlanningOut(tx);
		const locked = await lockDelivery(tx, deliveryId);
		if (!locked) return refuse('delivery.unknown');
		const { delivery, action } = locked;
		const addresses = ownAddresses(inbound, delivery);
		const diagnosis = inbound.recipients.map(({ status, diagnostic }) => `${status} ${diagnostic}`.trim()).join('; ');
		const row = { messageId, kind: kindKept[inbound.kind], deliveryId, addresses, diagnosis, receivedAt: now() };
		if (!(await addInbound(tx, row))) return allow({ again: true });
		await take(tx, {
			inbound,
			delivery,
			action,
			addresses,
			diagnosis,
			actor,
			day: await todayOf(tx, now()),
			at: now(),
		});
		return allow({ again: false });
	});

export type CameBack = {
	readonly inbound: Inbound;
	readonly delivery: DeliveryRow;
	readonly action: ActionRow;
	/** The addresses of ours that it is about. */
	readonly addresses: readonly string[];
	readonly diagnosis: string;
	readonly actor: Actor;
	readonly day: Day;
	readonly at: Date;
};

async function take(tx: Tx, came: CameBack): Promise<void> {
	const { inbound, delivery, action, addresses, diagnosis, actor, day, at } = came;
	const of = { clientId: action.clientId, actionId: action.id, deliveryId: delivery.id };
	const tell = (name: string) =>
		record(tx, { name, subject: delivery.id, clientId: action.clientId, actor, details: { addresses, diagnosis } });
	switch (inbound.kind) {
		case 'hard bounce':
			return takeBounce(tx, came);
		case 'soft bounce':
			await tell('delivery.delayed');
			return;
		case 'policy':
			await addTask(tx, { kind: 'bounce', ...of, about: { addresses, diagnosis, policy: true, undone: false } }, at);
			await tell('delivery.blocked');
			return;
		case 'complaint':
			for (const address of addresses) {
				await withdrawEmailConsent(tx, address, 'complaint', at);
				await lookAgain(tx, await clientsWithAddress(tx, address), day);
			}
			await addTask(tx, { kind: 'complaint', ...of, about: { addresses } }, at);
			await tell('delivery.complained');
			return;
		case 'reply':
			await addTask(tx, { kind: 'answer', ...of, about: { from: inbound.from, subject: inbound.subject } }, at);
			await record(tx, {
				name: 'delivery.answered',
				subject: delivery.id,
				clientId: action.clientId,
				actor,
				details: { from: inbound.from },
			});
			return;
		case 'auto reply':
		case 'other':
	}
}

/** Reports name where a mail ended, which a forwarder may have chosen: a delivery to one address alone is about that one. */
function ownAddresses({ recipients }: Inbound, { recipients: written }: DeliveryRow): string[] {
	const ours = (written as readonly Recipient[]).map(({ address }) => address.toLowerCase());
	if (ours.length === 1) return ours;
	const named = new Set(recipients.map(({ address }) => address.toLowerCase()));
	return ours.filter((address) => named.has(address));
}
