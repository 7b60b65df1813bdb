import { sql } from 'kysely';
import type { Actor, Tx } from './open.ts';

/** The channel that tells listeners of a new activity; the payload is `organization id, space, activity id`, the id left out for many. */
export const ACTIVITY_CHANNEL = 'quittance_activity';

export type NewActivity = {
	/** noun.happened, as in `dispute.opened`. */
	readonly name: string;
	readonly actor: Actor;
	/** The row it happened to. */
	readonly subject?: string;
	/** The client whose file shows it. */
	readonly clientId?: string;
	/** What its words need; plain JSON, so amounts go in as text. */
	readonly details?: Readonly<Record<string, unknown>>;
};

/** Writes down what happened, inside the transaction that made it happen, and tells listeners at its commit. */
export const record = (tx: Tx, { name, actor, subject, clientId, details = {} }: NewActivity): Promise<unknown> =>
	tx
		.with('written', (query) =>
			query
				.insertInto('activity')
				.values({
					name,
					subject: subject ?? null,
					clientId: clientId ?? null,
					actorKind: actor.kind,
					actor: actor.id,
					details,
				})
				.returning(['organizationId', 'id']),
		)
		.selectFrom('written')
		.select(sql`pg_notify(${ACTIVITY_CHANNEL}, organization_id || ' ' || id)`.as('told'))
		.execute();

/** What happened to one of many clients in one go, and to which row of its own. */
export type ForOne = Pick<NewActivity, 'subject' | 'details'> & { readonly clientId: string };

/** The same for many clients: a line on the file of each, and listeners are told once. */
export async function recordForEach(
	tx: Tx,
	{ name, actor, subject }: Omit<NewActivity, 'clientId' | 'details'>,
	clients: readonly ForOne[],
): Promise<void> {
	if (clients.length === 0) return;
	const details = clients.map((one) => one.details ?? {});
	const subjects = clients.map((one) => one.subject ?? subject ?? null);
	await sql`
		insert into activity (name, subject, client_id, actor_kind, actor, details)
		select ${name}, n.subject, n.client_id, ${actor.kind}, ${actor.id}, n.details
		from unnest(${clients.map((one) => one.clientId)}::uuid[], ${subjects}::uuid[], ${details}::jsonb[])
			as n (client_id, subject, details)`.execute(tx);
	await sql`select pg_notify(${ACTIVITY_CHANNEL}, current_organization()::text)`.execute(tx);
}
