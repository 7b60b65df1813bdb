import type { Insertable } from 'kysely';
import type { Db, Tx } from './open.ts';
import type { StaffSession } from './schema.ts';

/** A session and whose it is; undefined when there is none, or its owner may no longer sign in. */
export const staffOfSession = (db: Db, idHash: string) =>
	db
		.selectFrom('staffSession as e')
		.innerJoin('collaborator as s', (join) =>
			join.onRef('s.organizationId', '=', 'e.organizationId').onRef('s.id', '=', 'e.collaboratorId'),
		)
		.select(['s.organizationId', 's.id', 's.name', 's.email', 's.role', 's.language', 'e.userAgent', 'e.expiresAt'])
		.where('e.idHash', '=', idHash)
		.where('s.deactivatedAt', 'is', null)
		.executeTakeFirst();

export const addStaffSession = (db: Db, session: Insertable<StaffSession>) =>
	db.insertInto('staffSession').values(session).execute();

export const extendStaffSession = (db: Db, idHash: string, expiresAt: Date) =>
	db.updateTable('staffSession').set({ expiresAt }).where('idHash', '=', idHash).execute();

export const endStaffSession = (db: Db, idHash: string) =>
	db.deleteFrom('staffSession').where('idHash', '=', idHash).execute();

/** Everywhere at once: with a new password, or when somebody leaves. */
export const endStaffSessionsOf = (tx: Tx, collaboratorId: string) =>
	tx.deleteFrom('staffSession').where('collaboratorId', '=', collaboratorId).execute();
