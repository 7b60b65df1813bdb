import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { clientsWithTag, deleteTagRow, keepTag, lockTags, putTagOn, renameTagInRules } from '@quittance/db/tags.ts';
import { adminsOnly } from './admins-only.ts';
import { lockTagged, type TagToGo } from './lock-tagged.ts';
import type { Office } from './office.ts';

export type MergeTags = TagToGo & {
	readonly actor: Actor;
	/** The one that stays. */
	readonly intoId: string;
};

export type MergeTagsRefusal = 'admin.required' | 'tag.unknown' | 'tag.changed' | 'tag.withItself';

/**
 * Two tags become one: clients of both have the one that stays, once, and the other is no more (CLI-08). Assignment rules that
 * asked for the other ask for the one that stays. Refused when more or fewer clients have it than the person was told.
 */
export const mergeTags = (
	{ db }: Office,
	{ actor, tagId, intoId, clients: told }: MergeTags,
): Promise<Outcome<{ moved: number }, MergeTagsRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		if (tagId === intoId) return refuse('tag.withItself');
		await lockTags(tx);
		const tagged = await lockTagged(tx, { tagId, clients: told });
		if (!tagged.ok) return tagged;
		const into = await keepTag(tx, intoId);
		if (!into) return refuse('tag.unknown');
		const { tag, clientIds } = tagged.value;
		const had = new Set(await clientsWithTag(tx, intoId));
		await putTagOn(tx, intoId, clientIds);
		await deleteTagRow(tx, tagId);
		const rules = await renameTagInRules(tx, tag.name, into.name);
		const details = { before: tag.name, after: into.name };
		await recordForEach(
			tx,
			{ name: 'tag.replaced', subject: intoId, actor },
			clientIds.map((clientId) => ({ clientId, details })),
		);
		const moved = clientIds.filter((id) => !had.has(id)).length;
		await record(tx, { name: 'tag.merged', subject: intoId, actor, details: { ...details, moved, rules } });
		return allow({ moved });
	});
