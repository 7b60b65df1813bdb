import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { bounceUndoes, levelFromHistory, type LevelChange } from './level-history.ts';

const change = (level: LevelChange['level'], on: string, undone = false): LevelChange => ({
	level,
	on: day(on),
	undone,
});

test('INV-03 an invoice stands at the last level of its history', () => {
	expect(levelFromHistory([])).toEqual({ level: 0, on: null });
	expect(levelFromHistory([change(1, '2026-03-07'), change(2, '2026-03-17')])).toEqual({ level: 2, on: '2026-03-17' });
});

test('SCN-15 a level undone gives way to the one before, on its own day', () => {
	const history = [change(1, '2026-03-07'), change(2, '2026-03-17', true)];
	expect(levelFromHistory(history)).toEqual({ level: 1, on: '2026-03-07' });
	expect(levelFromHistory([change(1, '2026-03-07', true)])).toEqual({ level: 0, on: null });
});

test('SCN-24 a person sets the level, up or down, and the next step counts from that day', () => {
	expect(levelFromHistory([change(3, '2026-03-27'), change(1, '2026-04-02')])).toEqual({ level: 1, on: '2026-04-02' });
	expect(levelFromHistory([change(3, '2026-03-27'), change(0, '2026-04-02')])).toEqual({ level: 0, on: '2026-04-02' });
});

test('SCN-15 a hard bounce undoes the level only when it was the last recipient and no later level is done', () => {
	expect(bounceUndoes(1, 0, 1)).toBe(true);
	expect(bounceUndoes(1, 1, 1)).toBe(false);
	expect(bounceUndoes(1, 0, 2)).toBe(false);
	expect(bounceUndoes(0, 0, 0)).toBe(false);
});
