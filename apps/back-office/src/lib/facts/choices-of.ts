import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import type { FactName } from '@quittance/core/client/fact-names.ts';
import { factValueWords } from '@quittance/ui/words/facts.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { m } from '#lib/paraglide/messages.js';

type Option = { readonly value: string; readonly label: string };

/** The facts that are chosen and not typed, with what they are chosen from. */
export function choicesOf(
	{ owners, usual, countries }: OfficeAnswers['clientFacts']['choices'],
	language: Language,
): Readonly<Partial<Record<FactName, readonly Option[]>>> {
	const countryNames = new Intl.DisplayNames(language, { type: 'region' });
	const named = (code: string) => countryNames.of(code) ?? code;
	const languages = { fr: 'Français', en: 'English' };
	const said = (value: keyof typeof factValueWords): Option => ({ value, label: factValueWords[value][language] });
	return {
		civility: [{ value: '', label: '–' }, said('mr'), said('ms')],
		owner: [{ value: '', label: m.facts_no_owner() }, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
		language: [
			{ value: '', label: m.facts_usual({ value: languages[usual.language] }) },
			...Object.entries(languages).map(([value, label]) => ({ value, label })),
		],
		country: [
			{ value: '', label: m.facts_usual({ value: named(usual.country) }) },
			...countries
				.map((value) => ({ value, label: named(value) }))
				.toSorted((a, b) => a.label.localeCompare(b.label, language)),
		],
		termsEndOfMonth: [
			{ value: 'none', label: m.facts_no_end_of_month() },
			{ value: 'afterDays', label: m.facts_end_after() },
			{ value: 'beforeDays', label: m.facts_end_before() },
		],
	};
}
