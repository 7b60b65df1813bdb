import type { Day } from '@quittance/core/calendar/day.ts';
import { closeDisputesOfSettled } from '@quittance/db/disputes.ts';
import { lookAtTouched } from '@quittance/db/ledger-balances.ts';
import { addDocuments, changeDocuments, identifyDocuments } from '@quittance/db/ledger-documents.ts';
import { dropGone, findGone } from '@quittance/db/ledger-gone.ts';
import { addWanted, undoUnwanted, weighMatches } from '@quittance/db/ledger-matches.ts';
import { noteArrivals } from '@quittance/db/merged-codes.ts';
import type { Tx } from '@quittance/db/open.ts';
import { closePromiseTasksOfSettled } from '@quittance/db/tasks.ts';

export type SaveStaged = {
	readonly importId: string;
	/** What the letters end with that this file may replace. */
	readonly tag: string;
	/** Documents with keys between these that the file does not have are gone; null: the file does not claim to be complete. */
	readonly complete: { readonly from: string; readonly before: string; readonly on: Day } | null;
	readonly today: Day;
	readonly at: Date;
};

/** What an import changed. */
export type SavedCounts = Readonly<
	Record<'invoices' | 'creditNotes' | 'payments' | 'changed' | 'gone' | 'matches' | 'unmatched', number>
>;

/** Brings the ledger up to what is staged: documents, matches, what is open, and whom the next run must look at. */
export async function saveStaged(tx: Tx, { importId, tag, complete, today, at }: SaveStaged): Promise<SavedCounts> {
	if (complete) await findGone(tx, complete);
	await identifyDocuments(tx);
	const gone = complete ? await dropGone(tx, at) : 0;
	await weighMatches(tx, tag);
	const unmatched = await undoUnwanted(tx, at);
	const added = await addDocuments(tx, importId, today);
	const changed = await changeDocuments(tx, importId);
	const matches = await addWanted(tx, importId);
	await noteArrivals(tx);
	const settled = await lookAtTouched(tx, today);
	if (settled.length > 0) {
		await closeDisputesOfSettled(tx, settled, at);
		await closePromiseTasksOfSettled(tx, settled, at);
	}
	return { ...added, changed, gone, matches, unmatched };
}
