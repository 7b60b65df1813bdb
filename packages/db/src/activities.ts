import { sql } from 'kysely';
import type { Actor, Tx } from './open.ts';

/** The channel that tells listeners of a new activity; the payload is `organization id, space, activity id`. */
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
