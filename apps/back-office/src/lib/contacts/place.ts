import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import { m } from '#lib/paraglide/messages.js';

export type Contact = OfficeAnswers['contacts']['ofClient'][number];
export type Place = OfficeAnswers['contacts']['places'][number];
export type Channel = keyof Place['consents'];

/** What was refused in one of the page's forms, and what had been typed there. */
export type Refused = {
	readonly at: string;
	readonly words: string;
	readonly sent: Readonly<Record<string, string>>;
};

/** What can be allowed by a mailbox or a number. */
export const channelsOf = ({ kind }: Place): readonly Channel[] =>
	kind === 'email' ? ['email'] : ['sms', 'whatsapp', 'viber'];

export const channelLabels: Readonly<Record<Channel, () => string>> = {
	email: m.contacts_email,
	sms: () => 'SMS',
	whatsapp: () => 'WhatsApp',
	viber: () => 'Viber',
};

/** Kinds of number; one of the organization’s own stands as it is. */
export const typeLabels: Readonly<Record<string, () => string>> = {
	work: m.contacts_work,
	mobile: m.contacts_mobile,
	home: m.contacts_home,
};
