import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addGroup, lockGroups } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type CreateGroup = { readonly actor: Actor; readonly name: string };

/** A new group, empty, without a scenario, and behind all others in rank (GRP-06). */
export const createGroup = (
	{ db }: Office,
	{ actor, name: asked }: CreateGroup,
): Promise<Outcome<{ groupId: string }, 'admin.required' | 'group.nameMissing' | 'group.nameTaken'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('group.nameMissing');
		await lockGroups(tx);
		const group = await addGroup(tx, name);
		if (!group) return refuse('group.nameTaken', { name });
		await record(tx, { name: 'group.created', subject: group.id, actor, details: { name } });
		return allow({ groupId: group.id });
	});
