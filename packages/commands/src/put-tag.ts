import { tagColours } from '@quittance/core/client/tag-colours.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import { addTag, lockTags, putTagOn, tagNamed } from '@quittance/db/tags.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockActable, type OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';

export type PutTag = { readonly actor: Actor; readonly clientIds: readonly string[]; readonly name: string };

/**
 * Puts a tag on clients by its name, whatever the case; one that there is not yet is made (CLI-08). Clients on which the actor
 * has no full right stay as they are, and are counted.
 */
export const putTag = (
	{ db }: Office,
	{ actor, clientIds, name: asked }: PutTag,
): Promise<Outcome<OfMany & { readonly tagId: string }, 'tag.nameMissing' | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const name = asked.trim();
		if (name === '') return refuse('tag.nameMissing');
		await lockTags(tx);
		const clients = await lockActable(tx, actor, clientIds);
		if (!clients.ok) return clients;
		const known = await tagNamed(tx, name);
		const tag = known ?? (await addTag(tx, { name, colour: tagColours[0] }));
		if (!known) await record(tx, { name: 'tag.created', subject: tag.id, actor, details: { name } });
		const { ids, readOnly } = clients.value;
		const changed = await putTagOn(tx, tag.id, ids);
		const details = { name: tag.name };
		await recordForEach(
			tx,
			{ name: 'tag.put', subject: tag.id, actor },
			changed.map((clientId) => ({ clientId, details })),
		);
		return allow({ tagId: tag.id, changed: changed.length, unchanged: ids.length - changed.length, readOnly });
	});
