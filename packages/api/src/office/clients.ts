import { todayOf } from '@quittance/commands/today.ts';
import { typedSearch } from '@quittance/core/client/typed-search.ts';
import { agedBalancesOf } from '@quittance/db/client-balance.ts';
import { contactsAtClient } from '@quittance/db/client-contacts.ts';
import { clientFile, holdsOnClient } from '@quittance/db/client-file.ts';
import { clientsListed, totalsListed } from '@quittance/db/client-list.ts';
import { discountsOn } from '@quittance/db/discounts.ts';
import { clientsFound } from '@quittance/db/found-clients.ts';
import { listChoices, signsOf } from '@quittance/db/listed-clients.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { anId, atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { clientFilter } from './client-filter.ts';
import { clientOrder } from './client-order.ts';
import { searched } from './client-search.ts';
import { clientsDressed } from './clients-dressed.ts';

const place = z.object({ by: z.string(), id: z.uuid() });

/** Clients as the staff sees them; those on which somebody has no right are not there (DOC-02). */
export const clients = officeRouter({
	/** One page of the list (CLI-11), and of a pasted list of codes those that were not found (CLI-12). */
	list: act('client.list')
		.input(
			z.object({
				...clientFilter,
				...clientOrder,
				most: atMost(50, 200),
				cursor: cursorOf(place),
			}),
		)
		.query(({ ctx: { office, staff }, input }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const { search, cursor, most, ...narrowed } = input;
				const today = await todayOf(tx, office.now());
				const currency = input.currency ?? (await usualCurrency(tx));
				const { notFound, ...sought } = await searched(tx, staff.id, search);
				const asked = { ...narrowed, ...sought, viewer: staff.id, today, currency, after: cursor };
				const rows = await clientsListed(tx, { ...asked, most: most + 1 });
				const last = rows.length > most ? rows[most - 1] : undefined;
				return {
					clients: await clientsDressed(tx, rows.slice(0, most), today),
					next: last && packCursor({ by: last.by, id: last.id }),
					notFound,
					currency,
				};
			}),
		),

	/** The few whom somebody means by some letters of a name or a code, the nearest first; `more` when there are others. */
	find: act('client.list')
		.input(z.object({ typed: z.string().trim().min(1).max(200), most: atMost(8, 20) }))
		.query(({ ctx: { office, staff }, input: { typed, most } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const { words } = typedSearch(typed);
				const found = await clientsFound(tx, { viewer: staff.id, typed, words, most: most + 1 });
				return { clients: found.slice(0, most), more: found.length > most };
			}),
		),

	/** How many the list shows, and what they owe together, by currency. */
	totals: act('client.list')
		.input(z.object(clientFilter))
		.query(({ ctx: { office, staff }, input: { search, ...narrowed } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const sought = await searched(tx, staff.id, search);
				return totalsListed(tx, { ...narrowed, ...sought, viewer: staff.id, today });
			}),
		),

	/** What the list can be narrowed to. */
	choices: act('client.list').query(({ ctx: { office, staff } }) => office.db.read(staff.organizationId, listChoices)),

	/** Who a client is, what goes on with it, and what it owes, by how late that is. */
	file: act('client.see')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const client = found(await clientFile(tx, staff.id, id), 'client.unknown');
				const [signs] = await signsOf(tx, [id], today);
				return {
					client,
					signs: found(signs, 'client.unknown'),
					holds: await holdsOnClient(tx, id, today),
					balances: await agedBalancesOf(tx, id, today),
					discounts: await discountsOn(tx, id, today),
					contacts: await contactsAtClient(tx, id),
					today,
				};
			}),
		),
});
