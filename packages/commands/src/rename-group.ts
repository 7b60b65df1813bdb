import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { groupNamed, lockGroup, lockGroups, renameGroupRow } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type RenameGroup = { readonly actor: Actor; readonly groupId: string; readonly name: string };

/** A group gets another name, which no other bears, whatever the case (GRP-06). */
export const renameGroup = (
	{ db }: Office,
	{ actor, groupId, name: asked }: RenameGroup,
): Promise<
	Outcome<{ groupId: string }, 'admin.required' | 'group.unknown' | 'group.nameMissing' | 'group.nameTaken'>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('group.nameMissing');
		await lockGroups(tx);
		const group = await lockGroup(tx, groupId);
		if (!group) return refuse('group.unknown');
		const namesake = await groupNamed(tx, name);
		if (namesake && namesake.id !== groupId) return refuse('group.nameTaken', { name });
		await renameGroupRow(tx, groupId, name);
		const details = { before: group.name, after: name };
		await record(tx, { name: 'group.renamed', subject: groupId, actor, details });
		return allow({ groupId });
	});
