import type { Day } from '@quittance/core/calendar/day.ts';
import { balancesOf } from '@quittance/db/client-balance.ts';
import type { ListedClient } from '@quittance/db/client-list.ts';
import { signsOf } from '@quittance/db/listed-clients.ts';
import type { Tx } from '@quittance/db/open.ts';

export type DressedClient = Awaited<ReturnType<typeof clientsDressed>>[number];

/** The rows of a page with their balances and signs: two statements, however many rows. */
export async function clientsDressed(tx: Tx, rows: readonly ListedClient[], today: Day) {
	const ids = rows.map(({ id }) => id);
	const balances = await balancesOf(tx, ids, today);
	const signs = new Map((await signsOf(tx, ids, today)).map((row) => [row.clientId, row]));
	return rows.map(({ id, name, accountCode, siren, supplier, conflict, profile, owner }) => {
		const { groups = [], tags = [], ...going } = signs.get(id) ?? {};
		const client = { id, name, accountCode, siren, supplier, conflict, profile, owner };
		return { ...client, groups, tags, signs: going, balances: balances.get(id) ?? [] };
	});
}
