import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The promises made on an invoice, the latest first, and who took or made them. */
export const promisesOfInvoice = (tx: Tx, invoiceId: string) =>
	tx
		.selectFrom('promise as p')
		.leftJoin('collaborator as s', (join) => join.on(sql`s.id::text`, '=', sql.ref('p.made_by')))
		.leftJoin('contact as c', (join) => join.on(sql`c.id::text`, '=', sql.ref('p.made_by')))
		.select(['p.id', 'p.amountMinor', 'p.promisedOn', 'p.state', 'p.madeAt', 'p.note'])
		.select((eb) => eb.fn.coalesce('s.name', 'c.name').as('madeBy'))
		.where('p.invoiceId', '=', invoiceId)
		.orderBy('p.id', 'desc')
		.execute();

/** What people ordered about an invoice alone, and still stands on a day, with who did. */
export const holdsOnInvoice = (tx: Tx, invoiceId: string, today: Day) =>
	tx
		.selectFrom('hold as h')
		.leftJoin('collaborator as s', (join) => join.on(sql`s.id::text`, '=', sql.ref('h.placedBy')))
		.select(['h.id', 'h.kind', 'h.untilOn', 'h.reason', 's.name as placedBy'])
		.where('h.invoiceId', '=', invoiceId)
		.where('h.kind', 'not in', ['unticked', 'included'])
		.where('h.liftedAt', 'is', null)
		.where((eb) => eb.or([eb('h.untilOn', 'is', null), eb('h.untilOn', '>=', today)]))
		.orderBy('h.id')
		.execute();

/** What settled an invoice so far, the latest first: payments and credit notes, by what is written on them. */
export const settlementsOfInvoice = (tx: Tx, invoiceId: string) =>
	tx
		.selectFrom('match as m')
		.leftJoin('payment as p', 'p.id', 'm.paymentId')
		.leftJoin('creditNote as c', 'c.id', 'm.creditNoteId')
		.select([
			'm.id',
			'm.amountMinor',
			'm.matchedOn',
			'm.origin',
			'p.paidOn',
			'p.reference',
			'c.number as creditNoteNumber',
		])
		.where('m.invoiceId', '=', invoiceId)
		.where('m.undoneAt', 'is', null)
		.orderBy('m.matchedOn', 'desc')
		.orderBy('m.id', 'desc')
		.execute();

/** How an invoice came to its level, the latest first; what was undone says why. */
export const levelsOfInvoice = (tx: Tx, invoiceId: string) =>
	tx
		.selectFrom('levelChange as l')
		.leftJoin('action as a', 'a.id', 'l.actionId')
		.select(['l.id', 'l.level', 'l.doneOn', 'l.origin', 'l.reason', 'l.undoneBecause', 'l.actionId', 'a.channel'])
		.where('l.invoiceId', '=', invoiceId)
		.orderBy('l.madeAt', 'desc')
		.orderBy('l.id', 'desc')
		.execute();
