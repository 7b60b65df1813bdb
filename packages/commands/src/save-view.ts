import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addView, type SavedView } from '@quittance/db/saved-views.ts';
import type { Office } from './office.ts';

/** By a collaborator, who keeps it. */
export type SaveView = Omit<SavedView, 'ownerId'> & { readonly actor: Actor };

/** Keeps how somebody looks at a list, for themselves or for all (CLI-11); of two at once with one name the second is refused. */
export const saveView = (
	{ db }: Office,
	{ actor, name: asked, ...view }: SaveView,
): Promise<Outcome<{ viewId: string }, 'view.nameMissing' | 'view.nameTaken'>> =>
	db.write(actor, async (tx) => {
		const name = asked.trim();
		if (name === '') return refuse('view.nameMissing');
		const kept = await addView(tx, { ...view, name, ownerId: actor.id });
		if (!kept) return refuse('view.nameTaken', { name });
		if (view.shared)
			await record(tx, { name: 'view.shared', subject: kept.id, actor, details: { name, list: view.list } });
		return allow({ viewId: kept.id });
	});
