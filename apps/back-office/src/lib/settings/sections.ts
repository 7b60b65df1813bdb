import type { SettingName } from '@quittance/core/organization/settings.ts';
import { m } from '#lib/paraglide/messages.js';

type Section = {
	readonly title: () => string;
	readonly lead: () => string;
	readonly fields: readonly SettingName[];
};

/** The settings as their page shows them: together what is decided together. */
export const sections: readonly Section[] = [
	{
		...{ title: m.settings_identity, lead: m.settings_identity_lead },
		fields: [
			...(['name', 'language', 'addressLines', 'postalCode', 'city', 'country', 'region', 'timeZone'] as const),
			...(['siren', 'vatNumber'] as const),
		],
	},
	{
		...{ title: m.settings_mail, lead: m.settings_mail_lead },
		fields: ['senderName', 'senderAddress', 'replyTo'],
	},
	{
		...{ title: m.settings_paid, lead: m.settings_paid_lead },
		fields: ['iban', 'bic', 'termsDays', 'termsEndOfMonth', 'termsOnThe'],
	},
	{
		...{ title: m.settings_promises, lead: m.settings_promises_lead },
		fields: ['promiseGraceWorkingDays', 'promiseLongestDays', 'promiseMost'],
	},
	{
		...{ title: m.settings_sending, lead: m.settings_sending_lead },
		fields: ['staleAfterWorkingDays'],
	},
	{
		...{ title: m.settings_access, lead: m.settings_access_lead },
		fields: ['collaboratorRight', 'viewerRight', 'factorRequired'],
	},
	{
		...{ title: m.settings_people, lead: m.settings_people_lead },
		fields: ['keepPeopleYears'],
	},
];

/** How to fill a field whose name does not say it. */
export const hints: Readonly<Partial<Record<SettingName, () => string>>> = {
	replyTo: m.settings_hint_reply,
	termsOnThe: m.settings_hint_on_the,
	promiseGraceWorkingDays: m.settings_hint_grace,
	promiseLongestDays: m.settings_hint_longest,
	promiseMost: m.settings_hint_most,
	staleAfterWorkingDays: m.settings_hint_stale,
	keepPeopleYears: m.settings_hint_people,
};
