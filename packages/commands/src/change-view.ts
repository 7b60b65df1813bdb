import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { changeViewRow, viewNamed } from '@quittance/db/saved-views.ts';
import type { Office } from './office.ts';
import { ownView } from './own-view.ts';

export type ChangeView = {
	readonly actor: Actor;
	readonly viewId: string;
	readonly name: string;
	readonly shared: boolean;
};

/** Gives a view another name, shares it with all or with nobody (CLI-11). Its owner never has two of one name. */
export const changeView = (
	{ db }: Office,
	{ actor, viewId, name: asked, shared }: ChangeView,
): Promise<Outcome<null, 'view.unknown' | 'view.notYours' | 'view.nameMissing' | 'view.nameTaken'>> =>
	db.write(actor, async (tx) => {
		await lockOrganization(tx);
		const view = await ownView(tx, actor, viewId);
		if (!view.ok) return view;
		const name = asked.trim();
		if (name === '') return refuse('view.nameMissing');
		const { ownerId, list, name: before, shared: sharedBefore } = view.value;
		const namesake = await viewNamed(tx, { ownerId, list, name });
		if (namesake && namesake.id !== viewId) return refuse('view.nameTaken', { name });
		await changeViewRow(tx, viewId, { name, shared });
		if (shared || sharedBefore)
			await record(tx, {
				name: 'view.changed',
				subject: viewId,
				actor,
				details: { list, before, after: name, sharedBefore, shared },
			});
		return allow(null);
	});
