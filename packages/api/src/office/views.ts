import { changeView } from '@quittance/commands/change-view.ts';
import { deleteView } from '@quittance/commands/delete-view.ts';
import { saveView } from '@quittance/commands/save-view.ts';
import { viewsFor } from '@quittance/db/saved-views.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const list = z.enum(['clients', 'owed', 'board']);
const name = z.string().max(80);
const shared = z.boolean().default(false);

/** How somebody looks at a list, kept under a name: by themselves, or for all (CLI-11). */
export const views = officeRouter({
	/** One's own of a list, and those that others share; `mine` may be changed. */
	list: act('view.see')
		.input(z.object({ list }))
		.query(({ ctx: { office, staff }, input }) =>
			office.db.read(staff.organizationId, async (tx) =>
				(await viewsFor(tx, staff.id, input.list)).map(({ ownerId, ...view }) => ({
					...view,
					mine: ownerId === staff.id || (view.shared && staff.role === 'admin'),
				})),
			),
		),

	save: act('view.keep')
		.input(z.object({ list, name, shared, query: z.string().max(20_000) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await saveView(office, { actor, ...input }))),

	change: act('view.keep')
		.input(z.object({ id: anId, name, shared }))
		.mutation(async ({ ctx: { office, actor }, input: { id, ...change } }) =>
			answer(await changeView(office, { actor, viewId: id, ...change })),
		),

	remove: act('view.keep')
		.input(z.object({ id: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await deleteView(office, { actor, viewId: id })),
		),
});
