import { keepLetter } from '@quittance/commands/keep-letter.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { Worker } from '../worker.ts';

/**
 * The pages of a letter go into the document store before the printer gets them, so that none is posted whose copy is missing: what
 * fails here has not left the house, and is tried again.
 */
export async function keepPages(
	{ documents, office }: Worker,
	actor: Actor,
	deliveryId: string,
	pages: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
	if (!documents) return;
	const { organizationId } = actor;
	const file = await documents.put(inOne(pages.bytes), { organizationId, name: pages.name });
	if (!file.ok) throw new Error(`the letter cannot be kept: ${file.refusal}`);
	const kept = await keepLetter(office, { actor, deliveryId, file: file.value });
	if (!kept.ok) throw new Error(`the letter cannot be kept: ${kept.refusal}`);
	if (kept.value.replaced !== null) await documents.remove(kept.value.replaced);
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
