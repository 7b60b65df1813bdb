import { allow, refuse, type Outcome } from '../outcome.ts';

/** Days in which two clients that were merged can be made two again (CLI-14). */
export const DAYS_TO_UNDO = 30;
const DAY = 86_400_000;

export type MergeToUndo = {
	readonly mergedAt: Date;
	readonly undone: boolean;
	/** No later merge into the survivor stands, and the survivor itself has not gone into another. */
	readonly last: boolean;
};

export type UndoMergeRefusal = 'merge.unknown' | 'merge.tooLate' | 'merge.laterMerge';

/** May a merge be undone now? The latest first: what a later one put away may have come with this one. */
export function mayUndoMerge({ mergedAt, undone, last }: MergeToUndo, now: Date): Outcome<null, UndoMergeRefusal> {
	if (undone) return refuse('merge.unknown');
	if (now.getTime() >= undoMergeUntil(mergedAt).getTime()) return refuse('merge.tooLate', { days: DAYS_TO_UNDO });
	return last ? allow(null) : refuse('merge.laterMerge');
}

/** The instant from which a merge stays. */
export const undoMergeUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + DAYS_TO_UNDO * DAY);
