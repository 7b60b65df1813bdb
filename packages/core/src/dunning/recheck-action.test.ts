import { expect, test } from 'vitest';
import { client, credit, invoice, night, payment, reminded, scenario, usualSteps } from './book.test-kit.ts';
import type { ClientFacts, RunFacts } from './facts.ts';
import { planClient } from './plan-client.ts';
import { recheckAction } from './recheck-action.ts';

const [a, b] = [invoice(), invoice({ id: 'B' })];
const ready = { key: 'R1 EUR', stepId: 'step-R1', invoiceIds: ['A', 'B'] };
const recheck = (over: Partial<ClientFacts>, run: Partial<RunFacts> = {}, minimum?: bigint) =>
	recheckAction(ready, planClient(client([a, b], over), night('2026-03-20', run)), minimum);

const nothingLeft = (because: string) => ({ ok: false, refusal: 'action.nothingLeft', about: { because } });

test('SCN-16 with nothing changed everything goes', () => {
	expect(recheck({})).toMatchObject({
		ok: true,
		value: { totalMinor: 200_00n, lines: [{ invoiceId: 'A' }, { invoiceId: 'B' }] },
	});
});

test('SCN-16 a payment since planning takes its invoice off, a part payment its amount', () => {
	const paid = recheck({ invoices: [invoice({ openMinor: 0n }), b] });
	expect(paid).toMatchObject({ ok: true, value: { totalMinor: 100_00n, lines: [{ invoiceId: 'B' }] } });
	expect(recheck({ invoices: [invoice({ openMinor: 40_00n }), b] })).toMatchObject({ value: { totalMinor: 140_00n } });
});

test('SCN-16 an action left empty cancels itself and says why', () => {
	expect(recheck({ invoices: [invoice({ openMinor: 0n }), invoice({ id: 'B', disputedMinor: 100_00n })] })).toEqual(
		nothingLeft('paid'),
	);
	expect(recheck({ stop: { until: null } })).toEqual(nothingLeft('client on stop'));
	expect(recheck({ inCollection: true })).toEqual(nothingLeft('client in collection'));
});

test('SCN-16 a lost consent leaves nobody to send to', () => {
	expect(recheck({ reach: { email: null, letter: null, phone: null, text: {} } })).toEqual(
		nothingLeft('no usable channel'),
	);
});

test('SCN-16 SCN-18 a changed scenario stops what was planned under the old one', () => {
	const edited = scenario(usualSteps.map((its) => ({ ...its, id: `${its.id}, version 2` })));
	expect(recheck({ scenario: edited })).toEqual(nothingLeft('another step is due'));
});

test('SCN-16 a line already climbed does not go twice', () => {
	expect(recheck({ invoices: [a, b].map((its) => ({ ...its, ...reminded(1, '2026-03-20') })) })).toEqual(
		nothingLeft('not due yet'),
	);
});

test('SCN-16 an invoice that came since is not added to what was planned', () => {
	const more = recheck({ invoices: [a, b, invoice({ id: 'C' })], credits: [credit(10_00n)] });
	expect(more).toMatchObject({ ok: true, value: { totalMinor: 190_00n, covers: [{ invoiceId: 'A' }] } });
	expect(more.ok && more.value.lines).toHaveLength(2);
});

test('SCN-10 SCN-16 what remains may have come under the minimum, without the invoices that came since', () => {
	const least = scenario(usualSteps, { minimums: { EUR: 150_00n } });
	const invoices = [a, invoice({ id: 'B', openMinor: 0n }), invoice({ id: 'C' })];
	expect(recheck({ invoices, scenario: least }, {}, 150_00n)).toEqual(nothingLeft('below minimum'));
});

test('SCN-16 SCN-23 what waits by now is refused, and not cancelled', () => {
	expect(recheck({}, { fresh: false })).toEqual({ ok: false, refusal: 'action.waits', about: { for: 'fresh data' } });
	expect(recheck({}, { automaticSending: false })).toMatchObject({ refusal: 'action.waits' });
});

test('SCN-09 SCN-16 a thank-you goes with the amount of its payment, unless the payment was taken back', () => {
	const thanks = { key: 'thanks EUR payment', stepId: 'step-thanks', invoiceIds: ['A'] };
	const paid = (thankable: ClientFacts['thankable']) => planClient(client([], { thankable }), night('2026-03-10'));
	expect(recheckAction(thanks, paid([payment()]), 500_00n)).toMatchObject({ ok: true, value: { totalMinor: 100_00n } });
	expect(recheckAction(thanks, paid([]), undefined)).toEqual(nothingLeft('no longer due'));
});
