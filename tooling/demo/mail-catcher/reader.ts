import type { Day } from '@quittance/core/calendar/day.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import { dayInWords } from '@quittance/ui/words/days.ts';
import type { Language, Said } from '@quittance/ui/words/language.ts';

/** Who reads a page: their language, and links that keep it. */
export type Reader = {
	readonly language: Language;
	readonly say: (said: Said) => string;
	readonly money: (minor: bigint | string, currency: string) => string;
	readonly day: (day: Day, length?: 'short' | 'long') => string;
	readonly link: (path: string) => string;
	/** The page that is read, in another language. */
	readonly inLanguage: (language: Language) => string;
};

/** The language asked for in the address, else the one the browser prefers. */
export function readerOf(url: URL, acceptLanguage: string): Reader {
	const asked = url.searchParams.get('lang');
	const chosen = asked === 'fr' || asked === 'en' ? asked : undefined;
	const language = chosen ?? preferred(acceptLanguage);
	return {
		language,
		say: (said) => said[language],
		money: (minor, currency) => formatMoney(BigInt(minor), currency, language),
		day: (day, length) => dayInWords(day, language, length),
		link: (path) => (chosen ? `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}` : path),
		inLanguage: (other) => {
			const query = new URLSearchParams(url.searchParams);
			query.set('lang', other);
			return `${url.pathname}?${query.toString()}`;
		},
	};
}

/** French only where the browser names it before English. */
const preferred = (acceptLanguage: string): Language => {
	const first = acceptLanguage
		.split(',')
		.map((part) => part.trim().slice(0, 2).toLowerCase())
		.find((code) => code === 'fr' || code === 'en');
	return first === 'fr' ? 'fr' : 'en';
};
