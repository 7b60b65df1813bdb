import type { Language } from './language.ts';

/** Something that a template may say, as the editor offers it. */
export type Insertable = {
	/** As it stands in the template. */
	readonly name: string;
	readonly group: 'whole' | 'client' | 'amounts' | 'invoices' | 'organization';
	readonly label: Readonly<Record<Language, string>>;
	/** What is put where the cursor is. What may be absent asks first, so that saving does not refuse it. */
	readonly insert: string;
};

type Named = readonly [name: string, fr: string, en: string];

const plain = (name: string): string => `{{ ${name} }}`;
const ifThere = (name: string): string => `{% if ${name} %}{{ ${name} }}{% endif %}`;
const eachOf = (list: string, one: string) => (name: string) =>
	`{% for ${one} in ${list} %}{{ ${name} }}{% unless forloop.last %}, {% endunless %}{% endfor %}`;
const those = (group: Insertable['group'], insert: (name: string) => string, names: readonly Named[]): Insertable[] =>
	names.map(([name, fr, en]) => ({ name, group, label: { fr, en }, insert: insert(name) }));

/** Everything that a person puts into a template by a button, in the order in which it is offered; `scopeOf` knows each name. */
export const insertable: readonly Insertable[] = [
	...those('whole', plain, [
		['greeting', 'Salutation', 'Greeting'],
		['invoices_table', 'Tableau des factures', 'Table of invoices'],
		['payment_details', 'Pour régler (IBAN, QR)', 'How to pay (IBAN, QR)'],
		['portal_button', 'Bouton vers le portail', 'Button to the portal'],
		['signature', 'Signature', 'Signature'],
	]),
	...those('client', plain, [['client.name', 'Nom du client', 'Client’s name']]),
	...those('client', ifThere, [
		['client.code', 'Compte du client', 'Client’s account'],
		['contact.name', 'Nom du contact', 'Contact’s name'],
		['portal_link', 'Lien vers le portail', 'Link to the portal'],
	]),
	...those('amounts', plain, [
		['due', 'Reste à régler', 'Left to pay'],
		['total', 'Total des factures', 'Total of invoices'],
		['credits_total', 'Avoirs déduits', 'Credits deducted'],
		['days_late', 'Jours de retard, au plus', 'Days late, at most'],
		['pay_by', 'Délai de mise en demeure', 'Day a formal notice leaves'],
		['today', 'Date du message', 'Day of the message'],
		['reference', 'Référence à rappeler', 'Reference to quote'],
	]),
	...those('amounts', ifThere, [
		['payment.amount', 'Montant du paiement', 'Amount of the payment'],
		['payment.on', 'Date du paiement', 'Day of the payment'],
		['penalties.total', 'Pénalités et indemnité', 'Interest and compensation'],
	]),
	...those('invoices', plain, [
		['count', 'Nombre de factures', 'Number of invoices'],
		['invoices.first.number', 'Numéro de la plus ancienne', 'Number of the oldest'],
		['invoices.first.due_on', 'Échéance de la plus ancienne', 'Due date of the oldest'],
	]),
	...those('invoices', eachOf('invoices', 'invoice'), [['invoice.number', 'Tous les numéros', 'All numbers']]),
	...those('organization', plain, [['organization.name', 'Votre nom', 'Your name']]),
	...those('organization', ifThere, [
		['organization.phone', 'Votre téléphone', 'Your phone'],
		['organization.email', 'Votre e-mail', 'Your email'],
		['organization.iban', 'Votre IBAN', 'Your IBAN'],
	]),
];
