import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { deleteTagRow, lockTags } from '@quittance/db/tags.ts';
import { adminsOnly } from './admins-only.ts';
import { lockTagged, type TagToGo } from './lock-tagged.ts';
import type { Office } from './office.ts';

/** A tag comes off all its clients, and is no more (CLI-08). Refused when more or fewer have it than the person was told. */
export const deleteTag = (
	{ db }: Office,
	{ actor, ...gone }: TagToGo & { readonly actor: Actor },
): Promise<Outcome<{ left: number }, 'admin.required' | 'tag.unknown' | 'tag.changed'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockTags(tx);
		const tagged = await lockTagged(tx, gone);
		if (!tagged.ok) return tagged;
		const { tag, clientIds } = tagged.value;
		await deleteTagRow(tx, tag.id);
		const details = { name: tag.name };
		await recordForEach(
			tx,
			{ name: 'tag.taken', subject: tag.id, actor },
			clientIds.map((clientId) => ({ clientId, details })),
		);
		const left = clientIds.length;
		await record(tx, { name: 'tag.deleted', subject: tag.id, actor, details: { name: tag.name, left } });
		return allow({ left });
	});
