import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Read as text: a browser would be needed to ask for computed colours. */
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const pairs = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name = '', light = '', dark = '']) => [
		name,
		{ light, dark },
	]),
);

const themes = ['light', 'dark'] as const;
const grounds = ['paper', 'sheet', 'well', 'accent-wash'];
const inks = [
	...['ink', 'quiet', 'accent', 'due', 'late-1', 'late-2', 'late-3', 'late-4'],
	...['promised', 'disputed', 'stopped', 'settled', 'info', 'wait', 'danger'],
];
const onOwnGround = [
	['on-accent', 'accent'],
	['on-accent', 'accent-pressed'],
	['on-danger', 'danger'],
	['info', 'info-wash'],
	['ink', 'info-wash'],
	['quiet', 'info-wash'],
	['wait', 'wait-wash'],
	['ink', 'wait-wash'],
	['danger', 'danger-wash'],
	['ink', 'danger-wash'],
	['paper', 'ink'],
] as const;

const written = [...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)), ...onOwnGround];

test.each(themes)('words on any ground have a contrast of 4.5 or more: %s', (theme) => {
	const weak = written
		.map(([ink, ground]) => ({ ink, ground, contrast: contrast(colour(ink, theme), colour(ground, theme)) }))
		.filter((pair) => pair.contrast < 4.5);
	expect(weak).toEqual([]);
});

test.each(themes)('the edge of a field has a contrast of 3 or more: %s', (theme) => {
	const weak = ['paper', 'sheet']
		.map((ground) => ({ ground, contrast: contrast(colour('edge', theme), colour(ground, theme)) }))
		.filter((pair) => pair.contrast < 3);
	expect(weak).toEqual([]);
});

test.each(themes)('the dot of a tag has a contrast of 3 or more: %s', (theme) => {
	const dots = ['grey', 'green', 'blue', 'ochre', 'red', 'violet'].map((name) => `tag-${name}`);
	const weak = dots
		.flatMap((dot) =>
			grounds.map((ground) => ({ dot, ground, contrast: contrast(colour(dot, theme), colour(ground, theme)) })),
		)
		.filter((pair) => pair.contrast < 3);
	expect(weak).toEqual([]);
});

function colour(name: string, theme: (typeof themes)[number]): string {
	const pair = pairs.get(name);
	if (!pair) throw new RangeError(`no such colour: ${name}`);
	return pair[theme];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
