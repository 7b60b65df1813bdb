import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { deleteViewRow } from '@quittance/db/saved-views.ts';
import type { Office } from './office.ts';
import { ownView } from './own-view.ts';

export type DeleteView = { readonly actor: Actor; readonly viewId: string };

/** Takes a view away; whoever comes second finds none (CLI-11). */
export const deleteView = (
	{ db }: Office,
	{ actor, viewId }: DeleteView,
): Promise<Outcome<null, 'view.unknown' | 'view.notYours'>> =>
	db.write(actor, async (tx) => {
		const view = await ownView(tx, actor, viewId);
		if (!view.ok) return view;
		const { name, list, query, shared } = view.value;
		await deleteViewRow(tx, viewId);
		if (shared) await record(tx, { name: 'view.deleted', subject: viewId, actor, details: { name, list, query } });
		return allow(null);
	});
