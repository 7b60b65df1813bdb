import { todayOf } from '@quittance/commands/today.ts';
import { listChoices, signsOf } from '@quittance/db/listed-clients.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { countriesOfClients, owedListed, owedTotals } from '@quittance/db/owed-list.ts';
import { z } from 'zod';
import { cursorOf, packCursor } from '../cursor.ts';
import { atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { owedFilter, owedOrder } from './owed-asked.ts';
import { owedTold } from './owed-told.ts';

const place = z.object({ by: z.string(), id: z.uuid() });
const aPlace = (sort: string, at: z.infer<typeof place> | undefined) =>
	sort === 'name' || /^-?\d{1,18}$/.test(at?.by ?? '') ? at : undefined;

/** Who owes what today (RPT-01); clients on which somebody has no right are not there, nor in any sum (DOC-02). */
export const owed = officeRouter({
	/** One page of the clients with something open in a currency: by how late it is, what was said last, what comes next. */
	list: act('owed.see')
		.input(z.object({ ...owedFilter, ...owedOrder, most: atMost(50, 200), cursor: cursorOf(place) }))
		.query(({ ctx: { office, staff, connected }, input: { most, cursor, ...input } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const currency = input.currency ?? (await usualCurrency(tx));
				const asked = { ...input, currency, today, viewer: staff.id };
				const rows = await owedListed(tx, { ...asked, most: most + 1, after: aPlace(input.sort, cursor) });
				const last = rows.length > most ? rows[most - 1] : undefined;
				const told = await owedTold(tx, rows.slice(0, most), { currency, today, connected });
				const ids = told.map(({ id }) => id);
				const signs = new Map((await signsOf(tx, ids, today)).map((row) => [row.clientId, row]));
				return {
					clients: told.map((row) => ({ ...row, signs: signs.get(row.id) ?? {} })),
					next: last && packCursor({ by: last.by, id: last.id }),
					currency,
					today,
				};
			}),
		),

	/** What they owe together, by currency. */
	totals: act('owed.see')
		.input(z.object(owedFilter))
		.query(({ ctx: { office, staff }, input }) =>
			office.db.read(staff.organizationId, async (tx) =>
				owedTotals(tx, { ...input, viewer: staff.id, today: await todayOf(tx, office.now()) }),
			),
		),

	/** What the list can be narrowed to. */
	choices: act('owed.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => ({
			...(await listChoices(tx)),
			countries: await countriesOfClients(tx, staff.id),
		})),
	),
});
