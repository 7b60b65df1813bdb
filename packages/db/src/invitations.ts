import { sql } from 'kysely';
import { WISH_CHANNEL } from './link-wishes.ts';
import type { Db, Tx } from './open.ts';

export type NewInvitation = { readonly collaboratorId: string; readonly askedBy: string; readonly askedAt: Date };

/** Asks somebody to choose a password, told to a worker at the commit; what they were asked before is revoked, so that the last mail is the one that works. */
export async function addInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
	await revokeInvitations(tx, invitation.collaboratorId, invitation.askedAt);
	await tx
		.with('asked', (query) => query.insertInto('invitation').values(invitation).returning('organizationId'))
		.selectFrom('asked')
		.select(sql`pg_notify(${WISH_CHANNEL}, organization_id::text)`.as('told'))
		.execute();
}

/** Takes back what somebody was asked and has not done yet. */
export const revokeInvitations = (tx: Tx, collaboratorId: string, at: Date) =>
	tx
		.updateTable('invitation')
		.set({ revokedAt: at })
		.where('collaboratorId', '=', collaboratorId)
		.where('spentAt', 'is', null)
		.where('revokedAt', 'is', null)
		.execute();

/** Invitations that nobody is mailing, the oldest first: locked, so that two workers mail each once. */
export const lockUnsentInvitations = (tx: Tx) =>
	tx
		.selectFrom('invitation as i')
		.innerJoin('collaborator as s', 's.id', 'i.collaboratorId')
		.select(['i.id', 's.name', 's.email', 's.language'])
		.where('i.tokenHash', 'is', null)
		.where('i.revokedAt', 'is', null)
		.orderBy('i.id')
		.limit(20)
		.forUpdate('i')
		.skipLocked()
		.execute();

/** The link was made; its token is in no table. */
export const storeInvitationLink = (
	tx: Tx,
	id: string,
	link: { readonly tokenHash: string; readonly expiresAt: Date },
) => tx.updateTable('invitation').set(link).where('id', '=', id).execute();

/** The invitation of a token, locked, and whose it is: of two who spend it at once one waits, and then finds it spent. */
export const lockInvitation = (tx: Tx, tokenHash: string) =>
	tx
		.selectFrom('invitation')
		.select(['id', 'collaboratorId', 'expiresAt', 'spentAt', 'revokedAt'])
		.where('tokenHash', '=', tokenHash)
		.forUpdate()
		.executeTakeFirst();

export const spendInvitation = (tx: Tx, id: string, at: Date) =>
	tx.updateTable('invitation').set({ spentAt: at }).where('id', '=', id).execute();

/** Who was invited with a token, over all organizations, without spending it; undefined when it is over or never was. */
export const invitedWith = (db: Db, tokenHash: string, at: Date) =>
	db
		.selectFrom('invitation as i')
		.innerJoin('collaborator as s', (join) =>
			join.onRef('s.organizationId', '=', 'i.organizationId').onRef('s.id', '=', 'i.collaboratorId'),
		)
		.innerJoin('organization as o', 'o.id', 'i.organizationId')
		.select(['i.organizationId', 's.name', 's.email', 's.language', 'o.name as organizationName'])
		.where('i.tokenHash', '=', tokenHash)
		.where('i.expiresAt', '>', at)
		.where('i.spentAt', 'is', null)
		.where('i.revokedAt', 'is', null)
		.where('s.deactivatedAt', 'is', null)
		.executeTakeFirst();

/** Organizations that invited somebody to whom nobody wrote yet. */
export async function organizationsWithInvitations(db: Db): Promise<string[]> {
	const rows = await db.selectFrom('invitation').select('organizationId').distinct().execute();
	return rows.map(({ organizationId }) => organizationId);
}
