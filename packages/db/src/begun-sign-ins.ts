import type { Insertable } from 'kysely';
import type { Db } from './open.ts';
import type { BegunSignIn } from './schema.ts';

/** Somebody gave the right password, and owes a code. */
export const addBegunSignIn = (db: Db, begun: Insertable<BegunSignIn>) =>
	db.insertInto('begunSignIn').values(begun).execute();

/** Who began with a ticket; undefined when it is over, or they may no longer sign in. */
export const begunWith = (db: Db, ticketHash: string, at: Date) =>
	db
		.selectFrom('begunSignIn as b')
		.innerJoin('collaborator as s', (join) =>
			join.onRef('s.organizationId', '=', 'b.organizationId').onRef('s.id', '=', 'b.collaboratorId'),
		)
		.select(['s.organizationId', 's.id', 's.name', 's.email', 's.role', 's.language'])
		.where('b.ticketHash', '=', ticketHash)
		.where('b.expiresAt', '>', at)
		.where('s.deactivatedAt', 'is', null)
		.executeTakeFirst();

/** Ends it; false when another did so first. */
export async function endBegunSignIn(db: Db, ticketHash: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('begunSignIn')
		.where('ticketHash', '=', ticketHash)
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}
