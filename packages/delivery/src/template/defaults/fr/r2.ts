import type { StepTemplates } from '../../default-templates.ts';

/** Second reminder: still courteous, asks for a date. */
export const r2: StepTemplates = {
	email: {
		subject: `Rappel : {{ due }} à régler{% if count == 1 %}, facture {{ invoices.first.number }}{% endif %}`,
		body: `
{{ greeting }}

Nous revenons vers vous au sujet {{ count | plural: 'de la facture suivante, pour laquelle', 'des factures suivantes, pour lesquelles' }} nous n’avons pas reçu de règlement à ce jour :

{{ invoices_table }}

Nous vous remercions de procéder au règlement sous huitaine ou, si ce n’est pas possible, de nous indiquer la date à laquelle nous pourrons l’attendre.

{{ payment_details }}

{{ portal_button }}

Un désaccord, une pièce manquante ? Dites-le-nous en répondant à ce message, afin que nous puissions avancer.

Cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `Rappel : {{ due }} à régler`,
		body: `
Madame, Monsieur,

Nous revenons vers vous au sujet {{ count | plural: 'de la facture suivante, pour laquelle', 'des factures suivantes, pour lesquelles' }} nous n’avons pas reçu de règlement à ce jour :

{{ invoices_table }}

Nous vous remercions de procéder au règlement sous huitaine ou, si ce n’est pas possible, de nous indiquer la date à laquelle nous pourrons l’attendre. Si un désaccord ou une pièce manquante en est la cause, faites-le-nous savoir.

{{ payment_details }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Deuxième appel : {{ client.name }}, {{ due }} à régler, échéance la plus ancienne dépassée de {{ days_late }} jours.

« {{ greeting }} ici {{ organization.name }}. Nous vous avons écrit au sujet de {{ count | plural: 'la facture', 'plusieurs factures, dont la' }} {{ invoices.first.number }}. Je voudrais comprendre ce qui en retarde le règlement. »

Obtenir une réponse précise : une date et un montant, ou la raison du blocage et la personne qui peut le lever.

Conclure en répétant l’engagement : « Je note donc {{ due }} pour le … »
`,
	text: `{{ organization.name }} : {{ due }} restent à régler malgré notre rappel. Pouvez-vous nous indiquer une date ? Réf. {{ reference }}.{% if portal_link %} {{ portal_link }}{% endif %}`,
};
