import { day } from '@quittance/core/calendar/day.ts';
import { expect, test } from 'vitest';
import { renderPart, textOf } from '../testing/render-part.ts';
import Lateness from './Lateness.svelte';

const strokes = (markup: string) => markup.match(/<path/g)?.length;

test.each([
	['2026-12-06', 'échoit dans 5 jours', 'due in 5 days'],
	['2026-12-02', 'échoit demain', 'due tomorrow'],
	['2026-12-01', 'échoit aujourd’hui', 'due today'],
	['2026-11-30', 'échue depuis 1 jour', '1 day overdue'],
	['2026-11-19', 'échue depuis 12 jours', '12 days overdue'],
])('due on %s, seen on 1 December', (dueOn, fr, en) => {
	expect(textOf(renderPart(Lateness, { dueOn: day(dueOn) }))).toBe(fr);
	expect(textOf(renderPart(Lateness, { dueOn: day(dueOn) }, 'en'))).toBe(en);
});

test('the mark grows in shape with every thirty days, so that no colour is needed', () => {
	const marks = ['2026-12-01', '2026-11-30', '2026-10-20', '2026-09-15', '2026-07-01'].map((dueOn) =>
		renderPart(Lateness, { dueOn: day(dueOn) }),
	);
	// The fifth has four strokes and the one that crosses them.
	expect(marks.map(strokes)).toEqual([1, 1, 2, 3, 5]);
	expect(new Set(marks.map((mark) => mark.match(/<path d="[^"]*"/g)?.join())).size).toBe(5);
});

test('drawn without words it still says them to who cannot see it, and in its tooltip', () => {
	const markup = renderPart(Lateness, { dueOn: day('2026-11-19'), words: 'unseen' });
	expect(textOf(markup)).toBe('échue depuis 12 jours');
	expect(markup).toContain('title="échue depuis 12 jours"');
});
