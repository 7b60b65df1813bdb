import type { StepTemplates } from '../../default-templates.ts';

/** Before the due date: a service, not a reminder. */
export const notice: StepTemplates = {
	email: {
		subject: `{% if count == 1 %}Facture {{ invoices.first.number }} : échéance le {{ invoices.first.due_on }}{% else %}{{ count }} factures arrivent à échéance{% endif %}`,
		body: `
{{ greeting }}

Nous nous permettons de vous signaler que {{ count | plural: 'la facture suivante arrive', 'les factures suivantes arrivent' }} bientôt à échéance :

{{ invoices_table }}

{{ payment_details }}

{{ portal_button }}

Si votre règlement est déjà programmé, ce message ne demande rien de plus. Pour toute question, il vous suffit d’y répondre.

Bien cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `{% if count == 1 %}Prochaine échéance : facture {{ invoices.first.number }}{% else %}Prochaines échéances{% endif %}`,
		body: `
Madame, Monsieur,

Nous nous permettons de vous signaler que {{ count | plural: 'la facture suivante arrive', 'les factures suivantes arrivent' }} bientôt à échéance :

{{ invoices_table }}

Si votre règlement est déjà programmé, cette lettre ne demande rien de plus. Nous restons à votre disposition pour toute question.

{{ payment_details }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Appel de courtoisie avant échéance : {{ client.name }}.

« {{ greeting }} ici {{ organization.name }}. Je vous appelle au sujet de {{ count | plural: 'votre facture qui arrive', 'vos factures qui arrivent' }} à échéance, pour un total de {{ due }}. »

À vérifier : {{ count | plural: 'la facture a-t-elle été reçue', 'les factures ont-elles été reçues' }} ? Une commande, un bon ou une validation manque-t-il ? Le règlement est-il prévu, et à quelle date ?
`,
	text: `{{ organization.name }} : {{ count | plural: 'une facture arrive', 'des factures arrivent' }} à échéance pour {{ due }}. Réf. {{ reference }}.{% if portal_link %} {{ portal_link }}{% endif %}`,
};
