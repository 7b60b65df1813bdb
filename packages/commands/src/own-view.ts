import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lockView, type SavedView } from '@quittance/db/saved-views.ts';
import { adminsOnly } from './admins-only.ts';

/** Locks a view that this actor may change: their own; or, as an admin, one that is shared. Another's own is not there for anybody else. */
export async function ownView(
	tx: Tx,
	actor: Actor,
	viewId: string,
): Promise<Outcome<SavedView, 'view.unknown' | 'view.notYours'>> {
	const view = await lockView(tx, viewId);
	if (!view || (view.ownerId !== actor.id && !view.shared)) return refuse('view.unknown');
	if (view.ownerId !== actor.id && !(await adminsOnly(tx, actor)).ok) return refuse('view.notYours');
	return allow(view);
}
