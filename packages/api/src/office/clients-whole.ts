import { todayOf } from '@quittance/commands/today.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { mayAct } from '@quittance/core/rights/acts.ts';
import { clientsInFull } from '@quittance/db/client-list.ts';
import { fieldValuesOf } from '@quittance/db/client-sheets.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { carriedFields, type FieldOfSheet } from '@quittance/db/sheet-fields.ts';
import { waitAtMost } from '@quittance/db/wait-at-most.ts';
import { z } from 'zod';
import type { OfficeContext } from '../context.ts';
import { clientFilter } from './client-filter.ts';
import { clientOrder } from './client-order.ts';
import { searched } from './client-search.ts';
import { clientsDressed, type DressedClient } from './clients-dressed.ts';

const wholeList = z.object({ ...clientFilter, ...clientOrder });
/** `fields`: what sheets can say of clients, each row saying it by the id of the field (CLI-09). */
export type ClientsWhole = {
	readonly today: Day;
	readonly fields: readonly FieldOfSheet[];
	readonly rows: AsyncIterable<ClientInFull>;
};
export type ClientInFull = DressedClient & { readonly said: ReadonlyMap<string, string> | undefined };

/** Rows that are read at once for a whole list. */
const BATCH = 500;

/** How long who takes a whole list may let the database wait for them. */
const PATIENCE_SECONDS = 60;

/**
 * The whole list of clients at one moment, for a file (CLI-11): `take` is handed the rows one by one, and however many there are, few are held
 * at a time. Undefined when nobody is signed in, or they may not.
 */
export function clientsWhole(
	{ office, staff }: Pick<OfficeContext, 'office' | 'staff'>,
	input: z.input<typeof wholeList>,
	take: (whole: ClientsWhole) => Promise<void>,
): Promise<void> | undefined {
	if (!staff || !mayAct(staff.role, 'client.list').ok) return undefined;
	const { search, ...narrowed } = wholeList.parse(input);
	return office.db.read(staff.organizationId, async (tx) => {
		await waitAtMost(tx, PATIENCE_SECONDS);
		const today = await todayOf(tx, office.now());
		const currency = narrowed.currency ?? (await usualCurrency(tx));
		const { notFound: _, ...sought } = await searched(tx, staff.id, search);
		const batches = clientsInFull(tx, { ...narrowed, ...sought, viewer: staff.id, today, currency }, BATCH);
		async function* rows() {
			for await (const batch of batches) {
				const ids = batch.map(({ id }) => id);
				const said = await fieldValuesOf(tx, ids);
				for (const client of await clientsDressed(tx, batch, today)) yield { ...client, said: said.get(client.id) };
			}
		}
		await take({ today, fields: await carriedFields(tx), rows: rows() });
	});
}
