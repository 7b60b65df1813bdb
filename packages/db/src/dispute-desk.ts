import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import { mayReadKept } from './kept-books.ts';
import type { Db } from './open.ts';

/** One dispute as its desk shows it, with the invoice and the client; undefined for who may not even see that client (DOC-02). */
export const disputeAtDesk = (db: Db, id: string, collaboratorId: string) =>
	db
		.selectFrom('dispute as d')
		.innerJoin('invoice as i', 'i.id', 'd.invoiceId')
		.innerJoin('client as c', 'c.id', 'i.clientId')
		.leftJoin('collaborator as o', 'o.id', 'c.ownerId')
		.select(['d.id', 'd.state', 'd.reason', 'd.amountMinor', 'd.openedAt', 'd.closedAt', 'd.answerDueOn'])
		.select(['i.id as invoiceId', 'i.number', 'i.currency', 'i.issuedOn', 'i.dueOn', 'i.level'])
		.select(['i.amountMinor as invoiceMinor', 'i.openMinor'])
		.select(['c.id as clientId', 'c.name as clientName', 'c.conflict', 'o.name as ownerName'])
		.select((eb) => sql<boolean>`${hasRight(collaboratorId, 'full', eb.ref('c.id'))}`.as('mayAct'))
		.where('d.id', '=', id)
		.where((eb) => hasRight(collaboratorId, 'read', eb.ref('c.id')))
		.executeTakeFirst();

/** A document of a client that this member of the staff may see, or of one that was deleted, for admins (CLI-13); undefined for any other (DOC-02). */
export const documentForStaff = (db: Db, id: string, collaboratorId: string) =>
	db
		.selectFrom('document')
		.select(['id', 'clientId', 'key', 'name', 'mediaType'])
		.where('id', '=', id)
		.where((eb) =>
			eb.or([hasRight(collaboratorId, 'read', eb.ref('clientId')), mayReadKept(collaboratorId, eb.ref('clientId'))]),
		)
		.executeTakeFirst();

/** A letter as it was printed, of a client that this member of the staff may see, or of one that was deleted, for admins; undefined for any other, and for what was no letter. */
export const letterForStaff = (db: Db, deliveryId: string, collaboratorId: string) =>
	db
		.selectFrom('delivery as v')
		.innerJoin('action as a', 'a.id', 'v.actionId')
		.select(['v.documentKey as key', 'v.subject'])
		.where('v.id', '=', deliveryId)
		.where('v.documentKey', 'is not', null)
		.where((eb) =>
			eb.or([
				hasRight(collaboratorId, 'read', eb.ref('a.clientId')),
				mayReadKept(collaboratorId, eb.ref('a.clientId')),
			]),
		)
		.executeTakeFirst();
