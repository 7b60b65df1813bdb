import { recordForEach } from '@quittance/db/activities.ts';
import { deletedNamed } from '@quittance/db/deleted-clients.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';

/** Says of each deleted client that the books brought something new for it: that stands in them, and nobody chases it (CLI-13). Answers how many. */
export async function tellOfDeleted(tx: Tx, actor: Actor, importId: string): Promise<number> {
	const named = await deletedNamed(tx);
	await recordForEach(
		tx,
		{ name: 'client.namedByImport', subject: importId, actor },
		named.map(({ clientId, documents }) => ({ clientId, details: { documents } })),
	);
	return named.length;
}
