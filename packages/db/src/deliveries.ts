import { sql } from 'kysely';
import { lockAction } from './actions.ts';
import type { Tx } from './open.ts';

/** Channels that a machine can send through. */
export type DeliveryChannel = 'email' | 'letter' | 'text';

/** Someone a delivery is for. */
export type Recipient = { readonly address: string; readonly role: 'to' | 'cc'; readonly name?: string };

/**
 * A delivery for every action that may go tonight and has none on its way, in one statement. What a server has refused
 * for good waits for a person, unless it goes through another channel now.
 */
export async function addReadyDeliveries(tx: Tx, channels: readonly DeliveryChannel[], at: Date): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into delivery (action_id, channel, ready_at)
		select a.id, c.channel, ${at}
		from action a
		cross join lateral (select case a.channel when 'other' then 'text' else a.channel end as channel) c
		where a.state = 'ready' and a.automatic and c.channel = any(${[...channels]}::text[])
			and not exists (select from delivery d where d.action_id = a.id and d.organization_id = a.organization_id
				and (d.state in ('ready', 'sending', 'uncertain') or (d.state = 'refused' and d.channel = c.channel)))`.execute(tx);
	return Number(numAffectedRows ?? 0n);
}

/** Deliveries of an earlier night whose action changed its mind since are taken back; the others wait no longer. */
export async function wakeDeliveries(tx: Tx, at: Date): Promise<void> {
	await sql`
		update delivery d set state = 'cancelled', settled_at = ${at}, refusal = 'planned afresh'
		from action a
		where d.state = 'ready' and a.organization_id = d.organization_id and a.id = d.action_id 
			and (a.state <> 'ready' or d.channel <> case a.channel when 'other' then 'text' else a.channel end)`.execute(tx);
	await sql`update delivery set ready_at = ${at} where state = 'ready' and ready_at > ${at}`.execute(tx);
}

/** Actions that a server has refused for good wait for a person. */
export const handOverRefused = (tx: Tx) =>
	sql`
		update action a set state = 'open', waits_for = 'hand'
		where a.state = 'ready' and exists (select from delivery d where d.action_id = a.id and d.organization_id = a.organization_id
			and d.state = 'refused' and d.channel = case a.channel when 'other' then 'text' else a.channel end)
			and not exists (select from delivery d where d.action_id = a.id and d.organization_id = a.organization_id and d.state = 'ready')`.execute(
		tx,
	);

/** Some deliveries that may go now, in an order of the worker's own: two workers seldom reach for the same one. */
export async function readyDeliveries(tx: Tx, worker: string, at: Date, most: number): Promise<string[]> {
	const rows = await tx
		.selectFrom('delivery')
		.select('id')
		.where('state', '=', 'ready')
		.where('readyAt', '<=', at)
		.orderBy(sql`hashtext(id::text || ${worker})`)
		.limit(most)
		.execute();
	return rows.map(({ id }) => id);
}

/** When the next delivery that still waits may go; undefined when none waits. */
export async function nextReadyAt(tx: Tx): Promise<Date | undefined> {
	const { next } = await tx
		.selectFrom('delivery')
		.select((eb) => eb.fn.min<Date | null>('readyAt').as('next'))
		.where('state', '=', 'ready')
		.executeTakeFirstOrThrow();
	return next ?? undefined;
}

const columns = [
	'id',
	'actionId',
	'channel',
	'state',
	'worker',
	'attempts',
	'recipients',
	'messageId',
	'sendingAt',
	'firstSendingAt',
	'acceptedFor',
	'documentKey',
	'sentBy',
] as const;

/**
 * A delivery with its action, its client locked first, as everywhere; undefined when there is none of that id. Who comes
 * second waits for the first to commit, and reads what that one wrote.
 */
export async function lockDelivery(tx: Tx, id: string) {
	const found = await tx.selectFrom('delivery').select('actionId').where('id', '=', id).executeTakeFirst();
	const action = found && (await lockAction(tx, found.actionId));
	const delivery = await tx.selectFrom('delivery').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
	return action && delivery && { delivery, action };
}

export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof lockDelivery>>>['delivery'];

export type AsSent = {
	/** Mails only, like the next two. */
	readonly messageId: string | null;
	readonly envelope: string | null;
	readonly inReplyTo: string | null;
	readonly recipients: readonly Recipient[];
	readonly subject: string;
	readonly bodyText: string;
	readonly bodyHtml: string;
};

/** From here on only its worker may touch it; a dead one leaves it uncertain (SCN-25). */
export const markSending = (tx: Tx, id: string, worker: string, at: Date, { recipients, ...asSent }: AsSent) =>
	tx
		.updateTable('delivery')
		.set((eb) => ({
			...asSent,
			recipients: [...recipients],
			state: 'sending',
			worker,
			sendingAt: at,
			firstSendingAt: eb.fn.coalesce('firstSendingAt', eb.val(at)),
			attempts: eb('attempts', '+', 1),
			refusal: null,
			refusedForNow: false,
		}))
		.where('id', '=', id)
		.execute();

/** Where the pages of a letter are kept. */
export const keepLetterAt = (tx: Tx, id: string, documentKey: string) =>
	tx.updateTable('delivery').set({ documentKey }).where('id', '=', id).execute();

/** Its last word, for good or until a person speaks. */
export const settle = (
	tx: Tx,
	id: string,
	state: 'accepted' | 'refused' | 'uncertain' | 'cancelled',
	at: Date,
	said: { readonly refusal?: string; readonly acceptedFor?: readonly string[] } = {},
) =>
	tx
		.updateTable('delivery')
		.set({ state, settledAt: at, refusal: said.refusal ?? null, acceptedFor: [...(said.acceptedFor ?? [])] })
		.where('id', '=', id)
		.execute();

/** Back in the queue: nothing of it left the house. */
export const putBack = (tx: Tx, id: string, readyAt: Date, refusal: string | null) =>
	tx
		.updateTable('delivery')
		.set({ state: 'ready', worker: null, sendingAt: null, readyAt, refusal, refusedForNow: refusal !== null })
		.where('id', '=', id)
		.execute();

/** What dead workers left half done. A worker lives as long as the server knows its session (worker-presence.ts). */
export async function abandonedDeliveries(tx: Tx): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select d.id from delivery d
		join (
			select worker from (select distinct worker from delivery where state = 'sending') w
			where pg_try_advisory_xact_lock(hashtextextended('worker ' || worker, 0))
		) dead using (worker)
		where d.state = 'sending'`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Message-IDs of the mails that the client has got, the first one first. */
export async function threadOf(tx: Tx, clientId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('delivery as d')
		.innerJoin('action as a', 'a.id', 'd.actionId')
		.select('d.messageId')
		.where('a.clientId', '=', clientId)
		.where('d.state', '=', 'accepted')
		.where('d.messageId', 'is not', null)
		.orderBy('d.settledAt')
		.orderBy('d.id')
		.execute();
	return rows.flatMap(({ messageId }) => messageId ?? []);
}

/** When a delivery may go; undefined for one that waits no longer. */
export async function readyAtOf(tx: Tx, id: string): Promise<Date | undefined> {
	const waiting = await tx
		.selectFrom('delivery')
		.select('readyAt')
		.where('id', '=', id)
		.where('state', '=', 'ready')
		.executeTakeFirst();
	return waiting?.readyAt;
}

/** What a person sent of an action and that has not arrived yet, with their name; under the action's lock. */
export const sentByHandOf = (tx: Tx, actionId: string) =>
	tx
		.selectFrom('delivery as d')
		.innerJoin('collaborator as c', 'c.id', 'd.sentBy')
		.select(['d.id', 'd.state', 'c.name as by'])
		.where('d.actionId', '=', actionId)
		.where('d.state', 'in', ['ready', 'sending'])
		.executeTakeFirst();

/** The delivery of an action that a person sends: the one that waits in the queue, made if there is none. It goes at `at`. Under the action's lock. */
export async function sendByHand(tx: Tx, actionId: string, sentBy: string | null, at: Date): Promise<string> {
	const waiting = await tx
		.updateTable('delivery')
		.set({ readyAt: at, sentBy })
		.where('actionId', '=', actionId)
		.where('state', '=', 'ready')
		.returning('id')
		.executeTakeFirst();
	if (waiting) return waiting.id;
	const { id } = await tx
		.insertInto('delivery')
		.values({ actionId, channel: 'email', readyAt: at, sentBy })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}
