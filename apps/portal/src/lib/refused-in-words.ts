import { parseDay } from '@quittance/core/calendar/day.ts';
import type { Refused } from '@quittance/core/outcome.ts';
import { dayInWords } from '@quittance/ui/words/days.ts';
import { refusalInWords, type RefusalCode } from '@quittance/ui/words/refusals.ts';

type Language = 'fr' | 'en';

/** The sentence for a refusal, with its days as people read them, and the name of the file where one of several is refused. */
export function refusedInWords({ about, ...refused }: Refused<RefusalCode>, language: Language): string {
	const read = Object.entries(about).map(([name, value]) => {
		const day = typeof value === 'string' ? parseDay(value) : undefined;
		return [name, day === undefined ? value : dayInWords(day, language)];
	});
	const sentence = refusalInWords({ ...refused, about: Object.fromEntries(read) as typeof about }, language);
	return refused.refusal.startsWith('document.') && about['name'] ? `${about['name']} – ${sentence}` : sentence;
}
