import type { TagColour } from '@quittance/core/client/tag-colours.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addTag, changeTagRow, keepTag, lockTags, renameTagInRules, tagNamed } from '@quittance/db/tags.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type SaveTag = {
	readonly actor: Actor;
	/** null: a new one. */
	readonly tagId: string | null;
	readonly name: string;
	readonly colour: TagColour;
};

export type SaveTagRefusal = 'admin.required' | 'tag.unknown' | 'tag.nameMissing' | 'tag.nameTaken';

/**
 * A tag gets a name, which no other bears, whatever the case, and a colour (CLI-08). Assignment rules that asked for it by its
 * old name ask for the new one.
 */
export const saveTag = (
	{ db }: Office,
	{ actor, tagId, name: asked, colour }: SaveTag,
): Promise<Outcome<{ tagId: string }, SaveTagRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('tag.nameMissing');
		await lockTags(tx);
		const tag = tagId === null ? undefined : await keepTag(tx, tagId);
		if (tagId !== null && !tag) return refuse('tag.unknown');
		const namesake = await tagNamed(tx, name);
		if (namesake && namesake.id !== tagId) return refuse('tag.nameTaken', { name });
		if (!tag) {
			const { id } = await addTag(tx, { name, colour });
			await record(tx, { name: 'tag.created', subject: id, actor, details: { name } });
			return allow({ tagId: id });
		}
		await changeTagRow(tx, { id: tag.id, name, colour });
		if (name !== tag.name) {
			const rules = await renameTagInRules(tx, tag.name, name);
			const details = { before: tag.name, after: name, rules };
			await record(tx, { name: 'tag.renamed', subject: tag.id, actor, details });
		}
		if (colour !== tag.colour) {
			const details = { name, colourBefore: tag.colour, colour };
			await record(tx, { name: 'tag.recoloured', subject: tag.id, actor, details });
		}
		return allow({ tagId: tag.id });
	});
