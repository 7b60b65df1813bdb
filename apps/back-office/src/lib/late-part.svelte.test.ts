import { expect, test } from 'vitest';
import { LatePart } from './late-part.svelte.ts';

const arrived = () => new Promise((resolve) => setImmediate(resolve));

test('a part is loaded once, when it is first needed, and stays', async () => {
	let loads = 0;
	const part = new LatePart(
		async () => ({ default: ++loads }),
		() => {},
	);
	expect(part.drawn).toBeUndefined();
	part.need();
	part.need();
	await arrived();
	part.need();
	expect([part.drawn, loads]).toEqual([1, 1]);
});

test('a part that could not be loaded says so, and is loaded when it is needed again', async () => {
	let [loads, said] = [0, 0];
	const part = new LatePart(
		async () => {
			if (++loads === 1) throw new Error('cut');
			return { default: 'panel' };
		},
		() => said++,
	);
	part.need();
	await arrived();
	expect([part.drawn, said]).toEqual([undefined, 1]);
	part.need();
	await arrived();
	expect(part.drawn).toBe('panel');
});
