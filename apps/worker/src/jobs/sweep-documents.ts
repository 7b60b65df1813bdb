import { keysInUse } from '@quittance/db/documents.ts';
import type { Worker } from '../worker.ts';

/** A file is stored before the act that refers to it is written down; no form takes longer than this. */
const A_DAY = 86_400_000;

/** Removes files of yesterday that no act came to refer to: forms that were refused or broken off, halves that a dead process left. */
export async function sweepDocuments({ documents, office, log }: Worker): Promise<void> {
	if (!documents) return;
	const before = new Date(office.now().getTime() - A_DAY);
	const removed = await documents.sweep(before, (organizationId, keys) =>
		office.db.read(organizationId, (tx) => keysInUse(tx, keys)),
	);
	if (removed > 0) log('info', 'documents.swept', { removed });
}
