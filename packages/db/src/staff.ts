import { sql } from 'kysely';
import type { Db, Tx } from './open.ts';
import { hasFactor } from './second-factors.ts';

/** Everybody of the staff: first who works here, by name, then who no longer does. */
export const staffOf = (tx: Tx) =>
	tx
		.selectFrom('collaborator as s')
		.leftJoin('credential as k', 'k.collaboratorId', 's.id')
		.select(['s.id', 's.name', 's.email', 's.role', 's.signedInAt', 's.deactivatedAt'])
		.select((eb) => [
			eb
				.case()
				.when('s.deactivatedAt', 'is not', null)
				.then('deactivated' as const)
				.when('k.setAt', 'is', null)
				.then('invited' as const)
				.else('active' as const)
				.end()
				.as('state'),
			eb
				.selectFrom('client as c')
				.select(({ fn }) => fn.countAll<bigint>().as('count'))
				.whereRef('c.ownerId', '=', 's.id')
				.where('c.deletedAt', 'is', null)
				.as('clients'),
		])
		.select(hasFactor)
		.orderBy(sql`s.deactivated_at is not null`)
		.orderBy('s.name')
		.orderBy('s.id')
		.execute();

/** They came in by the door. */
export const noteSignIn = (db: Db, { organizationId, id }: { organizationId: string; id: string }, at: Date) =>
	db
		.updateTable('collaborator')
		.set({ signedInAt: at })
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.execute();
