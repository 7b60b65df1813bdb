import { formatDecimal } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';
import type { Bic } from './bic.ts';
import { type Iban, ibanCountry } from './iban.ts';

/** A credit transfer that a banking app reads from a QR code. `reference` and `text` exclude each other. */
export type EpcTransfer = {
	readonly name: string;
	readonly iban: Iban;
	readonly bic?: Bic;
	readonly amount: Money;
	/** ISO 20022 purpose code, up to four letters or digits. */
	readonly purpose?: string;
	readonly reference?: string;
	readonly text?: string;
	/** A note to the payer, which the transfer does not carry. */
	readonly information?: string;
};

export type EpcRefusal =
	| 'epc.onlyEuro'
	| 'epc.amountOutOfRange'
	| 'epc.bicMissing'
	| 'epc.nameMissing'
	| 'epc.fieldTooLong'
	| 'epc.lineBreak'
	| 'epc.purposeMalformed'
	| 'epc.referenceAndText'
	| 'epc.tooLong';

const LEAST = 1n;
const MOST = 999_999_999_99n;
/** What a QR code of version 13 at error correction level M holds. */
const BYTES = 331;
const LIMITS = { name: 70, reference: 35, text: 140, information: 70 } as const;
const FIELDS = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

/** The European Economic Area, inside which an IBAN is enough. */
const EEA = new Set(
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/**
 * What the QR code contains (EPC069-12, version 002, UTF-8): lines, the empty ones at the end left out. To be drawn with error
 * correction level M. Other currencies than the euro have no such code.
 */
export function epcPayload(transfer: EpcTransfer): Outcome<string, EpcRefusal> {
	const { name, iban, bic, amount, purpose, reference, text, information } = transfer;
	if (amount.currency !== 'EUR') return refuse('epc.onlyEuro', { currency: amount.currency });
	if (amount.minor < LEAST || amount.minor > MOST) return refuse('epc.amountOutOfRange');
	if (bic === undefined && !EEA.has(ibanCountry(iban))) return refuse('epc.bicMissing', { country: ibanCountry(iban) });
	if (name.trim() === '') return refuse('epc.nameMissing');
	if (purpose !== undefined && !/^[A-Z0-9]{1,4}$/.test(purpose)) return refuse('epc.purposeMalformed', { purpose });
	if (reference && text) return refuse('epc.referenceAndText');
	for (const field of FIELDS) {
		const value = transfer[field] ?? '';
		if (/[\r\n]/.test(value)) return refuse('epc.lineBreak', { field });
		if (Array.from(value).length > LIMITS[field]) return refuse('epc.fieldTooLong', { field, limit: LIMITS[field] });
	}
	const euros = `EUR${formatDecimal(amount.minor, 'EUR')}`;
	const payload = ['BCD', '002', '1', 'SCT', bic, name, iban, euros, purpose, reference, text, information]
		.join('\n')
		.trimEnd();
	const bytes = new TextEncoder().encode(payload).length;
	return bytes > BYTES ? refuse('epc.tooLong', { bytes, limit: BYTES }) : allow(payload);
}
