import { expect, test } from 'vitest';
import { expectedList } from '../../expected.ts';
import { parseDecimal } from '../money/decimal.ts';
import type { Bic } from './bic.ts';
import { epcPayload, type EpcTransfer } from './epc-qr.ts';
import type { Iban } from './iban.ts';

type Vector = { name: string; payload: string; bytes: number };

const vectors = expectedList('data/lists/epc_qr.json') as Vector[] | undefined;

const transfer: EpcTransfer = {
	name: 'DUPONT SERVICES SAS',
	iban: 'FR7630006000011234567890189' as Iban,
	amount: { minor: 41368n, currency: 'EUR' },
};

/** The transfer that a payload describes. */
function readBack(payload: string): EpcTransfer {
	const [, , , , bic, name = '', iban, euros = '', purpose, reference, text, information] = payload.split('\n');
	const amount = parseDecimal(euros.slice('EUR'.length), 'EUR');
	if (!amount.ok) throw new Error(amount.refusal);
	return {
		name,
		iban: iban as Iban,
		amount: { minor: amount.value, currency: 'EUR' },
		...(bic ? { bic: bic as Bic } : {}),
		...(purpose ? { purpose } : {}),
		...(reference ? { reference } : {}),
		...(text ? { text } : {}),
		...(information ? { information } : {}),
	};
}

test.skipIf(!vectors)('payloads agree with the expected list, in our version and with cents always written', () => {
	const ours = vectors?.map(({ payload }) => epcPayload(readBack(payload)));
	const theirs = vectors?.map(({ payload }) => ({
		ok: true,
		value: payload.replace('BCD\n001', 'BCD\n002').replace(/^(EUR\d+)$/m, '$1.00'),
	}));
	expect(ours).toEqual(theirs);
});

test('one transfer, line by line', () => {
	expect(epcPayload({ ...transfer, reference: 'RF26FA20260001' })).toEqual({
		ok: true,
		value: 'BCD\n002\n1\nSCT\n\nDUPONT SERVICES SAS\nFR7630006000011234567890189\nEUR413.68\n\nRF26FA20260001',
	});
});

const swiss = 'CH9300762011623852957' as Iban;

test.each<[string, Partial<EpcTransfer>]>([
	['epc.onlyEuro', { amount: { minor: 100n, currency: 'CHF' } }],
	['epc.amountOutOfRange', { amount: { minor: 0n, currency: 'EUR' } }],
	['epc.amountOutOfRange', { amount: { minor: 100_000_000_000n, currency: 'EUR' } }],
	['epc.bicMissing', { iban: swiss }],
	['epc.nameMissing', { name: ' ' }],
	['epc.fieldTooLong', { name: 'é'.repeat(71) }],
	['epc.fieldTooLong', { reference: '1'.repeat(36) }],
	['epc.fieldTooLong', { text: 'x'.repeat(141) }],
	['epc.fieldTooLong', { information: 'x'.repeat(71) }],
	['epc.lineBreak', { name: 'DUPONT\nFR7630006000011234567890189' }],
	['epc.purposeMalformed', { purpose: 'CHARITY' }],
	['epc.referenceAndText', { reference: 'RF26FA20260001', text: 'FA-2026-0001' }],
	['epc.tooLong', { name: '漢'.repeat(70), text: '漢'.repeat(140) }],
])('refused: %s', (refusal, change) => {
	expect(epcPayload({ ...transfer, ...change })).toMatchObject({ ok: false, refusal });
});

test('the limits themselves are allowed', () => {
	expect(epcPayload({ ...transfer, amount: { minor: 99_999_999_999n, currency: 'EUR' } }).ok).toBe(true);
	expect(epcPayload({ ...transfer, name: 'é'.repeat(70), text: 'x'.repeat(90) }).ok).toBe(true);
	expect(epcPayload({ ...transfer, iban: swiss, bic: 'POFICHBEXXX' as Bic }).ok).toBe(true);
});
