import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import type { SettingName } from '@quittance/core/organization/settings.ts';
import { choicesIn } from '#lib/first-run/choices.ts';
import { m } from '#lib/paraglide/messages.js';

type Option = { readonly value: string; readonly label: string };
export type SettingChoices = Readonly<Partial<Record<SettingName, readonly Option[]>>>;

/** The settings that are chosen and not typed, with what they are chosen from. Made on the server alone: browsers call some places otherwise. */
export function choicesOf(
	{ countries, regions }: OfficeAnswers['settings']['see'],
	language: 'fr' | 'en',
): SettingChoices {
	const names = new Intl.DisplayNames(language, { type: 'region' });
	const right = {
		none: { value: 'none', label: m.settings_right_none() },
		read: { value: 'read', label: m.settings_right_read() },
		full: { value: 'full', label: m.settings_right_full() },
	};
	const ofCountry = Object.entries(regions).map(([value, label]) => ({ value, label }));
	return {
		country: countries
			.map((value) => ({ value, label: names.of(value) ?? value }))
			.toSorted((a, b) => a.label.localeCompare(b.label, language)),
		...(ofCountry.length > 0 && { region: [{ value: '', label: m.settings_no_region() }, ...ofCountry] }),
		timeZone: choicesIn(language).zones,
		language: [
			{ value: 'fr', label: 'Français' },
			{ value: 'en', label: 'English' },
		],
		termsEndOfMonth: [
			{ value: 'none', label: m.facts_no_end_of_month() },
			{ value: 'afterDays', label: m.facts_end_after() },
			{ value: 'beforeDays', label: m.facts_end_before() },
		],
		collaboratorRight: [right.none, right.read, right.full],
		viewerRight: [right.none, right.read],
		factorRequired: [
			{ value: 'nobody', label: m.settings_factor_nobody() },
			{ value: 'admins', label: m.settings_factor_admins() },
			{ value: 'all', label: m.settings_factor_all() },
		],
	};
}
