import { sql, type Insertable } from 'kysely';
import type { Db, Tx } from './open.ts';
import type { StaffSession } from './schema.ts';
import { hasFactor } from './second-factors.ts';

/** A session and whose it is; undefined when there is none, or its owner may no longer sign in. */
export const staffOfSession = (db: Db, idHash: string) =>
	db
		.selectFrom('staffSession as e')
		.innerJoin('collaborator as s', (join) =>
			join.onRef('s.organizationId', '=', 'e.organizationId').onRef('s.id', '=', 'e.collaboratorId'),
		)
		.innerJoin('organization as o', 'o.id', 's.organizationId')
		.select(['s.organizationId', 's.id', 's.name', 's.email', 's.role', 's.language', 'e.userAgent', 'e.expiresAt'])
		.select(['o.factorRequired'])
		.select(hasFactor)
		.where('e.idHash', '=', idHash)
		.where('s.deactivatedAt', 'is', null)
		.executeTakeFirst();

export const addStaffSession = (db: Db, session: Insertable<StaffSession>) =>
	db.insertInto('staffSession').values(session).execute();

export const extendStaffSession = (db: Db, idHash: string, expiresAt: Date) =>
	db.updateTable('staffSession').set({ expiresAt }).where('idHash', '=', idHash).execute();

export const endStaffSession = (db: Db, idHash: string) =>
	db.deleteFrom('staffSession').where('idHash', '=', idHash).execute();

/** It was used; written at most every five minutes, since every page asks. */
export const noteSeen = (db: Db, idHash: string) =>
	sql`update staff_session set seen_at = now() where id_hash = ${idHash} and seen_at < now() - interval '5 minutes'`.execute(
		db,
	);

/** Where somebody is signed in, the last used first. */
export const staffSessionsOf = (tx: Tx, collaboratorId: string, at: Date) =>
	tx
		.selectFrom('staffSession')
		.select(['idHash', 'userAgent', 'madeAt', 'seenAt'])
		.where('collaboratorId', '=', collaboratorId)
		.where('expiresAt', '>', at)
		.orderBy('seenAt', 'desc')
		.orderBy('idHash')
		.execute();

/** Ends one session of somebody, or all but one; how many ended. */
export async function endSessions(
	tx: Tx,
	collaboratorId: string,
	which: { readonly only: string } | { readonly allBut: string },
): Promise<number> {
	const ended = await tx
		.deleteFrom('staffSession')
		.where('collaboratorId', '=', collaboratorId)
		.where((eb) => ('only' in which ? eb('idHash', '=', which.only) : eb('idHash', '!=', which.allBut)))
		.returning('idHash')
		.execute();
	return ended.length;
}

/** Everywhere at once: with a new password, or when somebody leaves. */
export const endStaffSessionsOf = (tx: Tx, collaboratorId: string) =>
	tx.deleteFrom('staffSession').where('collaboratorId', '=', collaboratorId).execute();
