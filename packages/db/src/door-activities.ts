import { sql } from 'kysely';
import { ACTIVITY_CHANNEL } from './activities.ts';
import type { Db } from './open.ts';
import type { Whose } from './second-factors.ts';

export type AtTheDoor =
	| { readonly name: 'session.begun' | 'session.recovered'; readonly details?: Readonly<Record<string, unknown>> }
	/** With the name of a collaborator who may not have been there at all: the machine says it, not they. */
	| { readonly name: 'session.refused'; readonly details: { readonly who: string } };

/** Writes down who came in, or tried to, where they belong (ORG-03); like `record`, from before an organization is named. */
export const recordAtTheDoor = (db: Db, { organizationId, id }: Whose, { name, details = {} }: AtTheDoor) => {
	const [kind, actor] = name === 'session.refused' ? ['worker', 'door'] : ['collaborator', id];
	return sql`
		with written as (
			insert into activity (organization_id, name, actor_kind, actor, details)
			values (${organizationId}, ${name}, ${kind}, ${actor}, ${details}::jsonb) returning organization_id, id
		)
		select pg_notify(${ACTIVITY_CHANNEL}, organization_id || ' ' || id) from written`.execute(db);
};
