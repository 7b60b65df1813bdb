import type { MessageContent } from './message-content.ts';
import { words } from './words.ts';
import { writtenIban, writtenMoney } from './written.ts';

/** Where to pay, as label and value: payee, IBAN, BIC, amount, reference. Empty when the organization has no IBAN. */
export function paymentDetails(content: MessageContent): readonly (readonly [label: string, value: string])[] {
	const { organization, language, currency } = content;
	if (!organization.iban) return [];
	const say = words[language];
	return [
		[say.payTo, organization.name],
		['IBAN', writtenIban(organization.iban)],
		...(organization.bic ? [['BIC', organization.bic] as const] : []),
		[say.toPay, writtenMoney(content.due, currency, language)],
		[say.reference, content.reference],
	];
}
