import { expect, test } from 'vitest';
import { mayUndoMerge, undoMergeUntil } from './undo-merge.ts';

const mergedAt = new Date('2026-03-01T10:00:00Z');
const merge = { mergedAt, undone: false, last: true };

test('CLI-14 a merge can be undone for thirty days, and not a moment longer', () => {
	expect(mayUndoMerge(merge, new Date('2026-03-31T09:59:59.999Z'))).toEqual({ ok: true, value: null });
	expect(mayUndoMerge(merge, undoMergeUntil(mergedAt))).toMatchObject({
		refusal: 'merge.tooLate',
		about: { days: 30 },
	});
});

test('CLI-14 it is undone once, and after those that came later', () => {
	expect(mayUndoMerge({ ...merge, undone: true }, mergedAt)).toMatchObject({ refusal: 'merge.unknown' });
	expect(mayUndoMerge({ ...merge, last: false }, mergedAt)).toMatchObject({ refusal: 'merge.laterMerge' });
});
