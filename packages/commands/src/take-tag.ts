import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepTag, lockTags, takeTagOff } from '@quittance/db/tags.ts';
import { lockActable, type OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';

export type TakeTag = { readonly actor: Actor; readonly clientIds: readonly string[]; readonly tagId: string };

/** Takes a tag off clients; they keep all others. Those on which the actor has no full right stay as they are, and are counted. */
export const takeTag = (
	{ db }: Office,
	{ actor, clientIds, tagId }: TakeTag,
): Promise<Outcome<OfMany, 'tag.unknown' | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		await lockTags(tx);
		const clients = await lockActable(tx, actor, clientIds);
		if (!clients.ok) return clients;
		const tag = await keepTag(tx, tagId);
		if (!tag) return refuse('tag.unknown');
		const { ids, readOnly } = clients.value;
		const changed = await takeTagOff(tx, tagId, ids);
		const details = { name: tag.name };
		await recordForEach(
			tx,
			{ name: 'tag.taken', subject: tagId, actor },
			changed.map((clientId) => ({ clientId, details })),
		);
		return allow({ changed: changed.length, unchanged: ids.length - changed.length, readOnly });
	});
