import { expect, test } from 'vitest';
import { ColumnWindow } from './column-window.svelte.ts';

const SCREEN = 900;

function column(count: number) {
	let ids = $state.raw(Array.from({ length: count }, (_, at) => `card ${String(at)}`));
	return {
		shown: new ColumnWindow(() => ids),
		become: (now: string[]) => {
			ids = now;
		},
	};
}

test('TSK-01 of 5,000 cards only those in sight are drawn, wherever one looks; the space of the others is kept', () => {
	const { shown } = column(5_000);
	expect(shown.to).toBeLessThanOrEqual(40);
	for (const top of [0, 10_000, 200_000, 5_000 * 76 - SCREEN]) {
		shown.look(top, top + SCREEN);
		expect(shown.to - shown.from).toBeLessThanOrEqual(60);
		expect(shown.above).toBeLessThanOrEqual(top);
		expect(shown.above + (shown.to - shown.from) * 76).toBeGreaterThanOrEqual(Math.min(top + SCREEN, 5_000 * 76));
		expect(shown.above + (shown.to - shown.from) * 76 + shown.below).toBe(5_000 * 76);
	}
	expect(shown.to).toBe(5_000);
});

test('TSK-01 a card that was drawn keeps the height that it had', () => {
	const { shown } = column(100);
	shown.measured('card 0', 100);
	expect(shown.offsetOf('card 2')).toBe(176);
	expect(shown.offsetOf('card of nobody')).toBeUndefined();
	shown.look(4_000, 4_900);
	expect(shown.above).toBe(100 + (shown.from - 1) * 76);
});

test('TSK-01 when cards leave, no emptiness is drawn', () => {
	const { shown, become } = column(1_000);
	shown.look(60_000, 60_900);
	become(['card 0', 'card 1']);
	shown.look(0, SCREEN);
	expect([shown.from, shown.to, shown.above, shown.below]).toEqual([0, 2, 0, 0]);
});

test('TSK-08 while a card is dragged the others around it stay drawn, and it lands among all of them', () => {
	const { shown } = column(1_000);
	shown.look(30_000, 30_900);
	const { from, to } = shown;
	const all = Array.from({ length: 1_000 }, (_, at) => at);
	const drawn = all.slice(from, to);
	const held = shown.hold(all, [...drawn.slice(0, 5), -1, ...drawn.slice(5)]);
	expect(held.indexOf(-1)).toBe(from + 5);
	expect(held).toHaveLength(1_001);
	shown.look(0, SCREEN);
	expect([shown.from, shown.to]).toEqual([from, to + 1]);
	shown.release();
	expect(shown.from).toBe(0);
});
