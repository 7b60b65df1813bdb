import { expect, test } from 'vitest';
import { ReasonsForm } from './reasons-form.svelte.ts';

const price = { code: 'price', french: 'Prix', english: 'Price' };
const other = { code: 'other', french: 'Autre', english: 'Other' };

test('INV-09 what others saved stands in the list until something is typed; then what is typed stays', () => {
	const form = new ReasonsForm([price]);
	form.learn([price, other]);
	expect(form.written()).toEqual([price, other]);
	form.add();
	form.rows[2]!.french = 'Retard';
	form.learn([other]);
	expect(form.written()).toEqual([price, other, { code: null, french: 'Retard', english: '' }]);
	expect(form.was).toEqual([price, other]);
	form.overtake([other]);
	expect([form.was, form.written().length]).toEqual([[other], 3]);
});

test('INV-09 a reason moves by one, and not over an end; a row left empty is none', () => {
	const form = new ReasonsForm([price, other]);
	form.move(1, -1);
	form.move(0, -1);
	form.add();
	expect(form.written()).toEqual([other, price]);
	form.remove(0);
	expect(form.written()).toEqual([price]);
});
