import { expect, test } from 'vitest';
import { offeredReasons, reasonsAsWritten, standardReasons } from './reasons.ts';

const late = { code: null, french: 'Livré en retard', english: 'Delivered late' };

test('INV-09 an organization that wrote no list offers the standard one', () => {
	expect(offeredReasons([])).toBe(standardReasons);
	expect(offeredReasons([{ ...late, code: 'late' }])).toEqual([{ ...late, code: 'late' }]);
});

test('INV-09 a reason keeps its code when its words change; a new one gets one that was never used', () => {
	const price = { code: 'price', french: ' Tarif ', english: 'Rate' };
	expect(reasonsAsWritten([price, late], ['delivered late'])).toEqual([
		{ code: 'price', french: 'Tarif', english: 'Rate' },
		{ ...late, code: 'delivered late again' },
	]);
	expect(reasonsAsWritten([{ ...late, english: 'Price' }], [])).toMatchObject([{ code: 'price again' }]);
});

test.each([
	['words are missing in a language', [{ ...late, french: ' ' }]],
	['two read alike', [late, { ...late, french: 'Autre' }]],
	[
		'one stands twice',
		[
			{ ...late, code: 'late' },
			{ code: 'late', french: 'Autre', english: 'Other' },
		],
	],
])('INV-09 a list in which %s is none', (_, written) => {
	expect(reasonsAsWritten(written, [])).toBeUndefined();
});
