import { minorDigits } from '@quittance/core/money/currency.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';

export type AmountReader = (text: string) => Minor | 'amount.malformed' | 'amount.tooPrecise';

/** Beyond this many digits a number is no longer exact. */
const EXACT_DIGITS = 15;

/**
 * Reads amounts as accounting files write them: `0000000069,60`, `-12.5`, `+3`, empty for zero. Spaces are grouping. Written as
 * one pass over the characters because a ledger of a million lines calls it two million times.
 */
export function amountReader(currency: Currency): AmountReader {
	const decimals = minorDigits(currency);
	return (text) => {
		if (text === '' || text === '0,00') return 0n;
		let minor = 0;
		let digits = 0;
		let written = false;
		let after = -1;
		let negative = false;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 48 && code <= 57) {
				written = true;
				if (after < 0 || after < decimals) {
					minor = minor * 10 + (code - 48);
					if (minor !== 0) digits++;
				} else if (code !== 48) return 'amount.tooPrecise';
				if (after >= 0) after++;
			} else if (code === 44 || code === 46) {
				if (after >= 0) return 'amount.malformed';
				after = 0;
			} else if (code === 45 || code === 43) {
				if (written || negative || after >= 0) return 'amount.malformed';
				negative = code === 45;
			} else if (code !== 32 && code !== 0xa0 && code !== 0x202f) return 'amount.malformed';
		}
		if (!written) return 'amount.malformed';
		for (let missing = Math.max(after, 0); missing < decimals; missing++) {
			minor *= 10;
			if (minor !== 0) digits++;
		}
		if (digits > EXACT_DIGITS) return 'amount.malformed';
		return BigInt(negative ? -minor : minor);
	};
}
