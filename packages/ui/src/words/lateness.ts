import type { Lateness } from '@quittance/core/invoice/lateness.ts';
import type { Language, Said } from './language.ts';

/** What each column of the aged balance is called. */
export const latenessWords = {
	notDue: { fr: 'À échoir', en: 'Not due' },
	late30: { fr: '1–30\u00a0j', en: '1–30\u00a0d' },
	late60: { fr: '31–60\u00a0j', en: '31–60\u00a0d' },
	late90: { fr: '61–90\u00a0j', en: '61–90\u00a0d' },
	lateMore: { fr: '>\u00a090\u00a0j', en: '>\u00a090\u00a0d' },
} as const satisfies Record<Lateness, Said>;

const plural = (count: number, one: string, many: string): string => (Math.abs(count) < 2 ? one : many);

/** How late something is, said without blame: `échue depuis 12 jours`, `12 days overdue`, `due tomorrow`. */
export function lateInWords(days: number, language: Language): string {
	if (language === 'fr') {
		if (days === 0) return 'échoit aujourd’hui';
		if (days === -1) return 'échoit demain';
		return days > 0 ? `échue depuis ${days} ${plural(days, 'jour', 'jours')}` : `échoit dans ${-days} jours`;
	}
	if (days === 0) return 'due today';
	if (days === -1) return 'due tomorrow';
	return days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} overdue` : `due in ${-days} days`;
}

/** The same where room is short: `+12 j`, `−5 d`, `0 d` on the due date. */
export function lateInShort(days: number, language: Language): string {
	const unit = language === 'fr' ? 'j' : 'd';
	const sign = days > 0 ? '+' : days < 0 ? '\u2212' : '';
	return `${sign}${Math.abs(days)}\u00a0${unit}`;
}
