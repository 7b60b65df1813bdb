import { parseDay } from '../calendar/day.ts';
import { formatDecimal } from '../money/decimal.ts';
import type { Currency } from '../money/money.ts';
import { typedAmount, type TypedAmountRefusal } from '../money/typed-amount.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';
import { LONGEST_VALUE, type AttributeShape } from './attribute.ts';

export type ValueRefusal =
	| TypedAmountRefusal
	| 'attribute.numberMalformed'
	| 'attribute.numberUnclear'
	| 'attribute.dayMalformed'
	| 'attribute.choiceUnknown'
	| 'attribute.linkMalformed'
	| 'attribute.tooLong';

/** What reading depends on: the currency of what is typed without one, and what stood there before. */
export type ValueReader = { readonly currency: Currency; readonly before: string };

const SPACES = /[\s\u00a0\u202f'’]/g;
const LINK = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/iu;

/**
 * What somebody typed into an attribute, as it is stored (CLI-09): numbers with a point (`-3.5`), amounts with their currency (`1250.00 EUR`),
 * days as ISO 8601, `yes` and `no`, links with http or https and no other scheme, since others could run a script. Nothing stays nothing.
 */
export function readValue(
	{ type, choices }: AttributeShape,
	typed: string,
	{ currency, before }: ValueReader,
): Outcome<string, ValueRefusal> {
	const text = typed.replaceAll('\r\n', '\n').trim();
	if (text === '') return allow('');
	if (text.length > LONGEST_VALUE) return refuse('attribute.tooLong', { most: LONGEST_VALUE });
	switch (type) {
		case 'text':
			return allow(text);
		case 'number':
			return readNumber(text);
		case 'amount': {
			const amount = typedAmount(text, currency);
			return amount.ok ? allow(`${formatDecimal(amount.value, currency)} ${currency}`) : amount;
		}
		case 'day': {
			const day = parseDay(text);
			return day === undefined ? refuse('attribute.dayMalformed') : allow(day);
		}
		case 'choice':
			// What was chosen once may stay, when it is offered no longer.
			return choices.includes(text) || text === before ? allow(text) : refuse('attribute.choiceUnknown');
		case 'flag':
			return text === 'yes' || text === 'no' ? allow(text) : refuse('attribute.choiceUnknown');
		case 'link': {
			const link = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
			return LINK.test(link) ? allow(link) : refuse('attribute.linkMalformed');
		}
	}
}

/** `1.125` is a thousand for some and one for others: what can be read in two ways is refused, not guessed; `1.1250` and `1125` are clear. */
function readNumber(text: string): Outcome<string, ValueRefusal> {
	const typed = text.replace(SPACES, '').replace(/^[−–]/u, '-');
	const parts = /^(-?)(\d{1,15})(?:[.,](\d{1,6}))?$/.exec(typed);
	if (!parts) return refuse('attribute.numberMalformed');
	const [, sign = '', whole = '', fraction = ''] = parts;
	if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
		return refuse('attribute.numberUnclear', { whole: whole + fraction, part: `${whole}.${fraction}0` });
	const kept = fraction.replace(/0+$/, '');
	const figures = whole.replace(/^0+(?=\d)/, '') + (kept && `.${kept}`);
	return allow(figures === '0' ? '0' : sign + figures);
}
