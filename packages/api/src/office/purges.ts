import { approvePurge } from '@quittance/commands/approve-purge.ts';
import { listPurge } from '@quittance/commands/list-purge.ts';
import { purgeSome } from '@quittance/commands/purge-some.ts';
import { purged } from '@quittance/core/client/purge.ts';
import { settingsOf } from '@quittance/db/organizations.ts';
import { countsOfPurge, latestPurge, linesOfPurge } from '@quittance/db/purges.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId, atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

/** Personal data that is kept too long: looked for, shown, and erased as it was shown (CLI-15). */
export const purges = officeRouter({
	/** The latest dry run, with what it lists and what became of it; and how long people are kept. */
	see: act('purge.see')
		.input(z.object({ most: atMost(100, 2_000) }))
		.query(({ ctx: { office, staff }, input: { most } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const [purge, { keepPeopleYears }] = [await latestPurge(tx), await settingsOf(tx)];
				if (!purge) return { keepPeopleYears, purge: null };
				const parts = [];
				for (const count of await countsOfPurge(tx, purge.id)) {
					const asked = { what: count.what, most };
					const lines = await linesOfPurge(tx, purge.id, { ...asked, left: purge.doneAt !== null });
					parts.push({ ...count, lines });
				}
				return { keepPeopleYears, purge: { ...purge, parts } };
			}),
		),

	/** All that one dry run lists of one kind. */
	lines: act('purge.see')
		.input(
			z.object({ purgeId: anId, what: z.enum(purged), left: z.boolean().default(false), most: atMost(2_000, 100_000) }),
		)
		.query(({ ctx: { office, staff }, input: { purgeId, ...asked } }) =>
			office.db.read(staff.organizationId, (tx) => linesOfPurge(tx, purgeId, asked)),
		),

	/** A dry run: nothing is erased. */
	list: act('purge.run').mutation(async ({ ctx: { office, actor } }) => answer(await listPurge(office, { actor }))),

	/** A yes to exactly what is listed. */
	approve: act('purge.run')
		.input(z.object({ purgeId: anId, typedNumber: z.int() }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await approvePurge(office, { actor, ...input }))),

	/** Does the next part; whoever asks asks again until it is over. */
	some: act('purge.run')
		.input(z.object({ purgeId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await purgeSome(office, { actor, ...input }))),
});
