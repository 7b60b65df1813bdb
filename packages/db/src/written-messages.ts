import type { Day } from '@quittance/core/calendar/day.ts';
import type { TextConnector } from '@quittance/core/scenario/scenario.ts';
import { sql } from 'kysely';
import type { DeliveryChannel, Recipient } from './deliveries.ts';
import type { Tx } from './open.ts';

export type NewWrittenMessage = {
	readonly clientId: string;
	readonly channel: DeliveryChannel;
	/** Of texts: which kind. */
	readonly textConnector: TextConnector | null;
	readonly templateId: string | null;
	readonly currency: string;
	readonly today: Day;
	readonly recipients: readonly Recipient[];
	readonly words: { readonly language: 'fr' | 'en'; readonly subject: string; readonly body: string };
	readonly typed: string | null;
	readonly writtenBy: string;
	readonly at: Date;
	/** Before then it does not leave the house. */
	readonly leavesAt: Date;
};

/** A one-off action with its words, and its delivery in the queue. */
export async function addWrittenMessage(
	tx: Tx,
	message: NewWrittenMessage,
): Promise<{ actionId: string; deliveryId: string }> {
	const { clientId, channel, textConnector, templateId, currency, recipients, words, typed, writtenBy, at } = message;
	const { id: actionId } = await tx
		.insertInto('action')
		.values({
			...{ clientId, currency, textConnector, templateId, recipients: [...recipients] },
			...{ kind: 'one-off', channel: channel === 'text' ? 'other' : channel, automatic: true, state: 'ready' },
			...{ dueOn: message.today, totalMinor: 0n, fingerprint: '', countsAsLevel: false },
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('writtenMessage')
		.values({ actionId, ...words, typed, writtenBy, writtenAt: at })
		.execute();
	const { id: deliveryId } = await tx
		.insertInto('delivery')
		.values({ actionId, channel, readyAt: message.leavesAt })
		.returning('id')
		.executeTakeFirstOrThrow();
	return { actionId, deliveryId };
}

/** The words of a one-off action. */
export const wordsWritten = (tx: Tx, actionId: string) =>
	tx
		.selectFrom('writtenMessage')
		.select(['language', 'subject', 'body', 'typed'])
		.where('actionId', '=', actionId)
		.executeTakeFirst();

/** The delivery of an action that waits in the queue, under the action's lock. */
export const waitingDeliveryOf = (tx: Tx, actionId: string) =>
	tx
		.selectFrom('delivery')
		.select('id')
		.where('actionId', '=', actionId)
		.where('state', '=', 'ready')
		.forUpdate()
		.executeTakeFirst();

/** When a delivery that waits in the queue may leave; undefined when it waits no more. */
export const leavesAt = async (tx: Tx, deliveryId: string): Promise<Date | undefined> =>
	(
		await tx
			.selectFrom('delivery')
			.select('readyAt')
			.where('id', '=', deliveryId)
			.where('state', '=', 'ready')
			.executeTakeFirst()
	)?.readyAt;

export type MessageUnderway = {
	/** Of the action. */
	readonly id: string;
	readonly channel: 'email' | 'letter' | 'other';
	readonly textConnector: TextConnector | null;
	/** ready: leaves soon; sending: on its way, or its fate is unknown; open: made, and for a person's hand. */
	readonly state: 'ready' | 'sending' | 'open';
	readonly uncertain: boolean;
	readonly subject: string;
	readonly body: string;
	readonly recipients: readonly Recipient[];
	readonly writer: string;
	readonly writtenAt: Date;
	readonly leavesAt: Date | null;
	/** The delivery whose pages were printed, for a letter that a person posts. */
	readonly letter: string | null;
};

/** What was written to a client and is not done yet, the latest first. */
export async function messagesUnderway(tx: Tx, clientId: string): Promise<MessageUnderway[]> {
	const { rows } = await sql<MessageUnderway>`
		select a.id, a.channel, a.text_connector as "textConnector", a.state, coalesce(d.state = 'uncertain', false) as uncertain,
			w.subject, w.body, a.recipients, s.name as writer, w.written_at as "writtenAt",
			case when d.state = 'ready' then d.ready_at end as "leavesAt", case when d.document_key is not null then d.id end as letter
		from action a
		join written_message w on w.organization_id = a.organization_id and w.action_id = a.id
		join collaborator s on s.organization_id = w.organization_id and s.id = w.written_by
		left join lateral (
			select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
		) d on true
		where a.client_id = ${clientId} and a.kind = 'one-off' and a.state in ('open', 'ready', 'sending')
		order by a.id desc`.execute(tx.withoutPlugins());
	return rows;
}

export type TemplateChoice = { readonly id: string; readonly name: string; readonly channel: DeliveryChannel };

/** Templates to begin a message from: those for one-off messages first. A thank-you speaks of a payment, and so is none. */
export const templatesToBeginWith = (tx: Tx): Promise<TemplateChoice[]> =>
	tx
		.selectFrom('template')
		.select(['id', 'name', 'channel'])
		.where('kind', '<>', 'thanks')
		.orderBy(sql`kind <> 'one-off'`)
		.orderBy('kind')
		.orderBy('name')
		.execute();
