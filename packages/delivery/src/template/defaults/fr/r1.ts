import type { StepTemplates } from '../../default-templates.ts';

/** First reminder: an oversight is assumed. */
export const r1: StepTemplates = {
	email: {
		subject: `{% if count == 1 %}Facture {{ invoices.first.number }} : {{ due }} à régler{% else %}{{ count }} factures échues : {{ due }} à régler{% endif %}`,
		body: `
{{ greeting }}

Sauf erreur de notre part, {{ count | plural: 'la facture suivante est arrivée à échéance et reste', 'les factures suivantes sont arrivées à échéance et restent' }} à régler :

{{ invoices_table }}

Il s’agit sans doute d’un oubli. Nous vous remercions de bien vouloir procéder au règlement dès que possible.

{{ payment_details }}

{{ portal_button }}

Si votre règlement s’est croisé avec ce message, merci de ne pas en tenir compte. Si un point de facturation vous arrête, répondez-nous : nous le regarderons avec vous.

Bien cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `{% if count == 1 %}Facture {{ invoices.first.number }} échue{% else %}Factures échues{% endif %} : {{ due }} à régler`,
		body: `
Madame, Monsieur,

Sauf erreur de notre part, {{ count | plural: 'la facture suivante est arrivée à échéance et reste', 'les factures suivantes sont arrivées à échéance et restent' }} à régler :

{{ invoices_table }}

Il s’agit sans doute d’un oubli. Nous vous remercions de bien vouloir procéder au règlement dès que possible, en rappelant la référence indiquée ci-dessous.

Si votre règlement s’est croisé avec cette lettre, merci de ne pas en tenir compte.

{{ payment_details }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Premier appel : {{ client.name }}, {{ due }} à régler, {{ count | plural: 'facture échue', 'factures échues' }} depuis {{ days_late }} jours au plus.

« {{ greeting }} ici {{ organization.name }}. Je me permets de vous appeler au sujet de {{ count | plural: 'la facture', 'nos factures, dont la' }} {{ invoices.first.number }}, échue le {{ invoices.first.due_on }}. L’avez-vous bien reçue ? »

Écouter d’abord : pièce manquante, désaccord, règlement déjà parti ? Puis convenir d’une date : « Puis-je noter un règlement pour le … ? »

À noter : la date annoncée, le montant, la personne qui décide.
`,
	text: `{{ organization.name }} : sauf erreur, {{ due }} restent à régler ({{ count | plural: 'facture', 'factures' }} {{ invoices.first.number }}{% if count > 1 %}…{% endif %}). Réf. {{ reference }}. Merci !{% if portal_link %} {{ portal_link }}{% endif %}`,
};
