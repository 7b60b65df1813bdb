import Mail from '@lucide/svelte/icons/mail';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Stamp from '@lucide/svelte/icons/stamp';
import type { Language } from '@quittance/ui/words/language.ts';
import { stepWords } from '@quittance/ui/words/steps.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Insertable, ListedTemplate } from './template.ts';

/** The step that a template was written for, in words. */
export const kindName = (kind: ListedTemplate['kind'], language: Language): string =>
	kind === 'one-off' ? m.templates_one_off() : stepWords[kind][language];

/** What a template is sent through: its sign and its name. */
export const channelSigns = {
	email: { icon: Mail, name: m.templates_email },
	letter: { icon: Stamp, name: m.templates_letter },
	text: { icon: MessageSquare, name: m.templates_text },
} as const;

export const languageNames = { fr: m.templates_fr, en: m.templates_en } as const satisfies Record<
	Language,
	() => string
>;

export const groupNames = {
	whole: m.templates_group_whole,
	client: m.templates_group_client,
	amounts: m.templates_group_amounts,
	invoices: m.templates_group_invoices,
	organization: m.templates_group_organization,
} as const satisfies Record<Insertable['group'], () => string>;
