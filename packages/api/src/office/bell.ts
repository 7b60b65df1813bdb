import { hearBell } from '@quittance/commands/hear-bell.ts';
import { ringsOf } from '@quittance/db/rings.ts';
import { z } from 'zod';
import type { OfficeContext } from '../context.ts';
import { act, officeRouter } from '../trpc.ts';

/** So far back the bell remembers; what is older stands in the files. */
const DAYS = 60;
const MOST = 100;

const since = ({ office }: OfficeContext) => new Date(office.now().getTime() - DAYS * 86_400_000);

/** What concerns whoever is signed in: where they were named, what is said on their cards, what their clients' contacts do (TSK-09). */
export const bell = officeRouter({
	/** What rang in the last sixty days, the newest hundred. */
	list: act('bell.hear').query(({ ctx }) =>
		ctx.office.db.read(ctx.staff.organizationId, (tx) => ringsOf(tx, ctx.staff.id, since(ctx), MOST)),
	),

	/** How much of it was not seen yet. */
	unseen: act('bell.hear').query(({ ctx }) =>
		ctx.office.db.read(ctx.staff.organizationId, async (tx) => {
			const rings = await ringsOf(tx, ctx.staff.id, since(ctx), MOST);
			return rings.filter(({ unseen }) => unseen).length;
		}),
	),

	/** All of it up to a moment was seen. */
	seen: act('bell.hear')
		.input(z.object({ upTo: z.date() }))
		.mutation(async ({ ctx: { office, actor }, input: { upTo } }) => {
			await hearBell(office, { actor, upTo });
		}),
});
