import { todayOf } from '@quittance/commands/today.ts';
import type { Office } from '@quittance/commands/office.ts';
import type { Staff } from '@quittance/auth/staff.ts';
import { idsListed } from '@quittance/db/client-list.ts';
import { z } from 'zod';
import { anId, typed } from '../input.ts';
import { searched } from './client-search.ts';

/** How the list of clients is narrowed. */
export const clientFilter = {
	/** Words of a name, an account code or a SIREN; or a pasted list of codes. */
	search: typed.default(''),
	profile: anId.optional(),
	group: anId.optional(),
	tag: anId.optional(),
	owner: anId.optional(),
	/** Only those who are late with something. */
	late: z.boolean().default(false),
	/** Only suppliers, or only those in conflict (CLI-02). */
	flag: z.enum(['supplier', 'conflict']).optional(),
};

/** Some clients: those that were ticked, or all that a list shows. */
export const someClients = z.union([
	z.object({ ids: z.array(anId).min(1).max(10_000) }),
	z.object({ like: z.object(clientFilter) }),
]);

/** Which clients those are, as far as the asker may see them. */
export async function chosenClients(
	{ db, now }: Office,
	staff: Staff,
	chosen: z.infer<typeof someClients>,
): Promise<readonly string[]> {
	if ('ids' in chosen) return chosen.ids;
	const { search, ...narrowed } = chosen.like;
	return db.read(staff.organizationId, async (tx) => {
		const sought = await searched(tx, staff.id, search);
		return idsListed(tx, { ...narrowed, ...sought, viewer: staff.id, today: await todayOf(tx, now()) });
	});
}
