import type { Day } from '@quittance/core/calendar/day.ts';
import { planClient } from '@quittance/core/dunning/plan-client.ts';
import { recheckAction, type Sendable } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { letActionWait, linesOf, narrowAction, setActionState, type ActionRow } from '@quittance/db/actions.ts';
import { lockDelivery, markSending, settle, threadOf, type Recipient } from '@quittance/db/deliveries.ts';
import type { TextConnector } from '@quittance/core/scenario/scenario.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { keepPlanningOut, keepPlans } from '@quittance/db/runs.ts';
import type { MailIdentity, OutgoingMessage } from '@quittance/delivery/email/compose.ts';
import type { Dispatch } from '@quittance/delivery/carrier.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import type { TextTo } from '@quittance/delivery/other/text-carrier.ts';
import { cancelEmpty } from './cancel-empty.ts';
import { makeLetter } from './make-letter.ts';
import { makeMail, type MailSettings } from './make-mail.ts';
import { makeText } from './make-text.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';
import { spentCredits, type SpentCredit } from './spent-credits.ts';
import { stepOf } from './step-of.ts';
import { writeMessage } from './write-message.ts';

export type TakeDelivery = {
	readonly actor: Actor;
	readonly deliveryId: string;
	/** The day of the run. */
	readonly day: Day;
	/** Right side of Message-IDs, and the pattern of bounce addresses. */
	readonly mail: MailSettings;
} & Connected;

/** `sending` (a mail) and `printing` (a letter), `texting`: committed as being on its way, so the caller must send it now and say what became of it. */
export type Taken =
	| { readonly fate: 'sending'; readonly message: OutgoingMessage; readonly identity: MailIdentity }
	| { readonly fate: 'printing'; readonly dispatch: Dispatch<LetterAddress> }
	| { readonly fate: 'texting'; readonly dispatch: Dispatch<TextTo> }
	| { readonly fate: 'cancelled'; readonly because: string }
	| { readonly fate: 'waits'; readonly for: string };

/**
 * The moment of sending (SCN-16, engine 6): locks the delivery, its action and its client, then reads everything again. What
 * is left goes out, in today's amounts and never more than was planned; an action left empty cancels itself and says why.
 * Refused when another worker was quicker.
 */
export const takeDelivery = ({ db, now }: Office, asked: TakeDelivery): Promise<Outcome<Taken, 'delivery.taken'>> =>
	db.write(asked.actor, async (tx) => {
		await Promise.all([keepPlanningOut(tx), keepPlans(tx)]);
		const locked = await lockDelivery(tx, asked.deliveryId);
		if (locked?.delivery.state !== 'ready') return refuse('delivery.taken');
		const { delivery, action } = locked;
		if (action.state !== 'ready' || carriedBy(action) !== delivery.channel) {
			await settle(tx, delivery.id, 'cancelled', now(), { refusal: 'planned afresh' });
			return allow({ fate: 'cancelled', because: 'planned afresh' });
		}
		const [{ run, context }, planned, thread] = await Promise.all([
			planningOf(tx, asked.day, asked),
			linesOf(tx, action.id),
			action.channel === 'email' ? threadOf(tx, action.clientId) : [],
		]);
		const [client] = await planningClients(tx, [action.clientId], context);
		if (!client) throw new Error(`action ${action.id} has no client`);
		const ready = {
			key: keyOf(action),
			stepId: action.stepId ?? '',
			invoiceIds: planned.map((line) => line.invoiceId),
		};
		const minimum = client.facts.scenario?.minimums[action.currency];
		const left = recheckAction(ready, planClient(client.facts, run), minimum);
		if (!left.ok && left.refusal === 'action.waits') {
			const waitsFor = String(left.about['for']) as NonNullable<ActionRow['waitsFor']>;
			await letActionWait(tx, action.id, waitsFor);
			await settle(tx, delivery.id, 'cancelled', now(), { refusal: `waits for ${waitsFor}` });
			await lookAgain(tx, [action.clientId], asked.day);
			return allow({ fate: 'waits', for: waitsFor });
		}
		if (!left.ok) {
			const because = String(left.about['because']);
			await cancelEmpty(tx, {
				action,
				deliveryId: delivery.id,
				because,
				actor: asked.actor,
				day: asked.day,
				at: now(),
			});
			return allow({ fate: 'cancelled', because });
		}
		const credits = spentCredits(left.value.covers, client.facts.credits);
		const written = await writeMessage(tx, {
			...action,
			step: stepOf(action),
			templateId: templateOf(action),
			day: asked.day,
			sendable: left.value,
			credits,
		});
		const of = { clientId: action.clientId, deliveryId: delivery.id, at: now() };
		const { asSent, taken } =
			action.channel === 'letter'
				? await makeLetter(tx, written, of)
				: action.channel === 'other'
					? makeText(written, client, action.textConnector as TextConnector | null, of)
					: makeMail(written, client, { ...of, thread }, asked.mail);
		await Promise.all([
			saveNarrowed(tx, action, left.value, credits, asSent.recipients),
			markSending(tx, delivery.id, asked.actor.id, now(), asSent),
			setActionState(tx, action.id, 'sending'),
		]);
		return allow(taken);
	});

const carriedBy = ({ channel }: ActionRow) => (channel === 'other' ? 'text' : channel);

const keyOf = (action: ActionRow): string =>
	action.paymentId === null
		? `${action.kind} ${action.currency}`
		: `${action.kind} ${action.currency} ${action.paymentId}`;

function templateOf({ id, templateId }: ActionRow): string {
	if (templateId === null) throw new Error(`action ${id} has no template to send`);
	return templateId;
}

const saveNarrowed = (
	tx: Tx,
	{ id }: ActionRow,
	{ lines, totalMinor }: Sendable,
	credits: readonly SpentCredit[],
	recipients: readonly Recipient[],
) =>
	narrowAction(tx, id, lines, {
		totalMinor,
		creditsMinor: credits.reduce((sum, { minor }) => sum + minor, 0n),
		credits: credits.map((credit) => ({ ...credit, minor: String(credit.minor) })),
		recipients,
	});
