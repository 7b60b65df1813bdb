import type { Day } from '@quittance/core/calendar/day.ts';
import type { Sendable } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { letActionWait, narrowAction, setActionState, type ActionRow } from '@quittance/db/actions.ts';
import { lockDelivery, markSending, settle, threadOf, type Recipient } from '@quittance/db/deliveries.ts';
import type { TextConnector } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import { draftOf } from '@quittance/db/drafts.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import type { PlanningClient } from '@quittance/db/planning-facts.ts';
import { keepPlanningOut, keepPlans } from '@quittance/db/runs.ts';
import type { MailIdentity, OutgoingMessage } from '@quittance/delivery/email/compose.ts';
import type { Dispatch } from '@quittance/delivery/carrier.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import type { TextTo } from '@quittance/delivery/other/text-carrier.ts';
import { cancelEmpty } from './cancel-empty.ts';
import { leftToSend } from './left-to-send.ts';
import { makeLetter } from './make-letter.ts';
import { makeMail, recipientsOf, type MailSettings } from './make-mail.ts';
import { makeText } from './make-text.ts';
import type { Office } from './office.ts';
import type { Connected } from './planning.ts';
import type { SpentCredit } from './spent-credits.ts';
import { writeFor } from './read-message.ts';
import { takeWritten } from './take-written.ts';

export type TakeDelivery = {
	readonly actor: Actor;
	readonly deliveryId: string;
	/** The day of the run. */
	readonly day: Day;
	/** Right side of Message-IDs, and the pattern of bounce addresses. */
	readonly mail: MailSettings;
} & Connected;

/**
 * `sending` (a mail), `printing` (a letter) and `texting`: committed as being on its way, so the caller must send it now and say what became of it;
 * a letter that nobody prints for us it leaves to a person (leave-to-hand.ts).
 */
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
export const takeDelivery = (
	{ db, now, portalUrl }: Office,
	asked: TakeDelivery,
): Promise<Outcome<Taken, 'delivery.taken'>> =>
	db.write(asked.actor, async (tx) => {
		await Promise.all([keepPlanningOut(tx), keepPlans(tx)]);
		const locked = await lockDelivery(tx, asked.deliveryId);
		if (locked?.delivery.state !== 'ready') return refuse('delivery.taken');
		const { delivery, action } = locked;
		if (action.state !== 'ready' || carriedBy(action) !== delivery.channel) {
			await settle(tx, delivery.id, 'cancelled', now(), { refusal: 'planned afresh' });
			return allow({ fate: 'cancelled', because: 'planned afresh' });
		}
		if (action.kind === 'one-off') return allow(await takeWritten(tx, locked, { ...asked, portalUrl }, now()));
		const [{ client, left }, draft, thread] = await Promise.all([
			leftToSend(tx, action, asked),
			draftOf(tx, action.id),
			action.channel === 'email' ? threadOf(tx, action.clientId) : [],
		]);
		if (!left.ok && left.refusal === 'action.waits') {
			const waitsFor = String(left.about['for']) as NonNullable<ActionRow['waitsFor']>;
			return allow(await letWait(tx, locked, waitsFor, `waits for ${waitsFor}`, asked, now()));
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
		const { sendable, credits, about } = left.value;
		if (draft && draft.about !== about) return allow(await letWait(tx, locked, 'hand', 'draft outdated', asked, now()));
		const written = await writeFor(tx, action, left.value, { day: asked.day, portalUrl });
		const of = { clientId: action.clientId, deliveryId: delivery.id, at: now() };
		const { asSent, taken } =
			action.channel === 'letter'
				? await makeLetter(tx, written, of)
				: action.channel === 'other'
					? makeText(written, numberOf(client, action.textConnector as TextConnector | null), of)
					: makeMail({ ...written, edited: draft }, recipientsOf(client), { ...of, thread }, asked.mail);
		await Promise.all([
			saveNarrowed(tx, action, sendable, credits, asSent.recipients),
			markSending(tx, delivery.id, asked.actor.id, now(), asSent),
			setActionState(tx, action.id, 'sending'),
		]);
		return allow(taken);
	});

const carriedBy = ({ channel }: ActionRow) => (channel === 'other' ? 'text' : channel);

/** It does not go after all, and a person is asked, or the night. */
async function letWait(
	tx: Tx,
	{ delivery, action }: NonNullable<Awaited<ReturnType<typeof lockDelivery>>>,
	waitsFor: NonNullable<ActionRow['waitsFor']>,
	because: string,
	{ actor, day }: TakeDelivery,
	at: Date,
): Promise<Taken> {
	await letActionWait(tx, action.id, waitsFor);
	await settle(tx, delivery.id, 'cancelled', at, { refusal: because });
	await lookAgain(tx, [action.clientId], day);
	const details = { kind: action.kind, because };
	// By night the run says it of all that it held; who sent one by hand looks at its card.
	if (delivery.sentBy !== null)
		await record(tx, { name: 'action.keptBack', subject: action.id, clientId: action.clientId, actor, details });
	return { fate: 'waits', for: waitsFor };
}

function numberOf({ facts }: PlanningClient, channel: TextConnector | null): TextTo {
	const number = channel === null ? undefined : facts.reach.text[channel];
	if (channel === null || number === undefined)
		throw new Error(`client ${facts.id} has no number for ${channel}, though the plan reached one`);
	return { number, channel };
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
