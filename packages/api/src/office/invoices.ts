import { explainClient } from '@quittance/commands/explain-client.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { parseDay } from '@quittance/core/calendar/day.ts';
import { invoiceOfClient, openInvoicesOf, paidInvoicesOf } from '@quittance/db/client-invoices.ts';
import {
	holdsOnInvoice,
	levelsOfInvoice,
	promisesOfInvoice,
	settlementsOfInvoice,
} from '@quittance/db/invoice-file.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { aDay, anId, atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';
import { invoiceTold } from './invoice-told.ts';

const nothingConnected = { printsLetters: false };
const paidPlace = z.object({ dueOn: z.string().transform((text) => parseDay(text)), id: z.uuid() });

/** What clients owe, invoice by invoice, and why each is reminded or not. */
export const invoices = officeRouter({
	/** All that a client owes, the oldest debt first, each with its answer on a day (WHY-01), and what decided the scenario (SCN-17). */
	ofClient: act('invoice.see')
		.input(z.object({ clientId: anId, on: aDay.optional() }))
		.query(({ ctx: { office, staff, connected = nothingConnected }, input: { clientId, on } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const today = await todayOf(tx, office.now());
				const { choice, answers } = await explainClient(tx, { clientId, on: on ?? today, ...connected });
				const rows = await openInvoicesOf(tx, clientId);
				return {
					today,
					scenario: found(choice, 'client.unknown'),
					invoices: rows.map((row) => invoiceTold(row, answers.get(row.id), today)),
				};
			}),
		),

	/** What a client has paid, the latest due first. */
	paidOfClient: act('invoice.see')
		.input(z.object({ clientId: anId, most: atMost(50, 200), cursor: cursorOf(paidPlace) }))
		.query(({ ctx: { office, staff }, input: { clientId, most, cursor } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const after = cursor?.dueOn ? { dueOn: cursor.dueOn, id: cursor.id } : undefined;
				const rows = await paidInvoicesOf(tx, clientId, most + 1, after);
				const last = rows.length > most ? rows[most - 1] : undefined;
				return { invoices: rows.slice(0, most), next: last && packCursor({ dueOn: last.dueOn, id: last.id }) };
			}),
		),

	/** One invoice: its answer, what holds it by hand, what was promised and paid of it, and the history of its level. */
	file: act('invoice.see')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff, connected = nothingConnected }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const invoice = found(await invoiceOfClient(tx, id), 'invoice.unknown');
				await mustSee(tx, staff, invoice.clientId, 'invoice.unknown');
				const today = await todayOf(tx, office.now());
				const { answers } = await explainClient(tx, { clientId: invoice.clientId, on: today, ...connected });
				return {
					invoice: invoiceTold(invoice, answers.get(id), today),
					holds: await holdsOnInvoice(tx, id, today),
					promises: await promisesOfInvoice(tx, id),
					settlements: await settlementsOfInvoice(tx, id),
					levels: await levelsOfInvoice(tx, id),
					today,
				};
			}),
		),
});
