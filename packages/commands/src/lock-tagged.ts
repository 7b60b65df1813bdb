import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockClients } from '@quittance/db/clients.ts';
import type { Tx } from '@quittance/db/open.ts';
import { clientsWithTag, keepTag, type TagRow } from '@quittance/db/tags.ts';

export type TagToGo = {
	readonly tagId: string;
	/** How many clients the person was told have it; when they are more or fewer by now, they are told again. */
	readonly clients: number;
};

/** A tag that goes, and its clients, under lock; after `lockTags`. */
export async function lockTagged(
	tx: Tx,
	{ tagId, clients }: TagToGo,
): Promise<Outcome<{ readonly tag: TagRow; readonly clientIds: readonly string[] }, 'tag.unknown' | 'tag.changed'>> {
	const tag = await keepTag(tx, tagId);
	if (!tag) return refuse('tag.unknown');
	const clientIds = await lockClients(tx, await clientsWithTag(tx, tagId));
	if (clientIds.length !== clients) return refuse('tag.changed', { clients: clientIds.length });
	return allow({ tag, clientIds });
}
