import { expect, test } from 'vitest';
import { plainPercent, readDiscount } from './read-discount.ts';

const typed = { label: ' Fin  d’année ', percent: '2,5 %', untilOn: '' };

test('CLI-08 a discount is read to the hundredth of a percent, with its ground and its last day', () => {
	expect(readDiscount(typed)).toEqual({
		ok: true,
		value: { label: 'Fin d’année', hundredths: 250, untilOn: null },
	});
	expect(readDiscount({ ...typed, percent: '0.05', untilOn: '2026-12-31' })).toMatchObject({
		value: { hundredths: 5, untilOn: '2026-12-31' },
	});
	for (const hundredths of [1, 5, 70, 250, 1234, 10_000])
		expect(readDiscount({ ...typed, percent: plainPercent(hundredths) })).toMatchObject({ value: { hundredths } });
});

test('CLI-08 what is no discount is refused', () => {
	expect(readDiscount({ ...typed, label: ' ' })).toMatchObject({ refusal: 'discount.groundMissing' });
	for (const percent of ['', '0', '100,01', '-2', '2,555', 'two'])
		expect(readDiscount({ ...typed, percent }), percent).toMatchObject({ refusal: 'discount.percent' });
	expect(readDiscount({ ...typed, untilOn: '2026-02-30' })).toMatchObject({ refusal: 'discount.until' });
});
