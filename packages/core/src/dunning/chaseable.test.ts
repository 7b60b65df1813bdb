import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { NO_HOLIDAYS } from '../calendar/working-day.ts';
import { invoice, night, promise } from './book.test-kit.ts';
import { partsOf } from './chaseable.ts';
import type { InvoiceFacts } from './facts.ts';

const parts = (over: Partial<InvoiceFacts>, run = night('2026-03-20')) => partsOf(invoice(over), run, NO_HOLIDAYS);

test('INV-09 the disputed part leaves the reminders, the rest stays', () => {
	expect(parts({ disputedMinor: 30_00n })).toMatchObject({ disputedMinor: 30_00n, chaseableMinor: 70_00n });
});

test('INV-09 a dispute never hides more than is open', () => {
	expect(parts({ disputedMinor: 150_00n })).toMatchObject({ disputedMinor: 100_00n, chaseableMinor: 0n });
});

test('INV-08 promises add up, and hold no more than the dispute leaves', () => {
	const promises = [promise(40_00n, '2026-03-25'), promise(50_00n, '2026-04-10')];
	expect(parts({ promises })).toMatchObject({ promisedMinor: 90_00n, chaseableMinor: 10_00n });
	expect(parts({ promises, disputedMinor: 30_00n })).toMatchObject({ promisedMinor: 70_00n, chaseableMinor: 0n });
});

test('INV-08 a promise holds two working days more, then ends', () => {
	const promises = [promise(100_00n, '2026-03-20')];
	expect(parts({ promises }, night('2026-03-24'))).toMatchObject({
		chaseableMinor: 0n,
		promisedUntil: day('2026-03-25'),
	});
	expect(parts({ promises }, night('2026-03-25'))).toMatchObject({ chaseableMinor: 100_00n, promisedUntil: undefined });
});

test('INV-08 on old figures no promise is called broken: it holds from day to day', () => {
	const promises = [promise(100_00n, '2026-03-02')];
	const stale = night('2026-03-20', { fresh: false });
	expect(parts({ promises }, stale)).toMatchObject({ chaseableMinor: 0n, promisedUntil: day('2026-03-21') });
});

test('INV-08 of several promises the first to end says when to look again', () => {
	const promises = [promise(10_00n, '2026-04-10'), promise(10_00n, '2026-03-23')];
	expect(parts({ promises }).promisedUntil).toBe(day('2026-03-26'));
});
