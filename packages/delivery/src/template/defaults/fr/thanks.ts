import type { StepTemplates } from '../../default-templates.ts';

/** After a payment: thanks, and nothing else. */
export const thanks: StepTemplates = {
	email: {
		subject: `Merci pour votre règlement{% if payment %} de {{ payment.amount }}{% endif %}`,
		body: `
{{ greeting }}

Nous avons bien reçu votre règlement{% if payment %} de {{ payment.amount }} du {{ payment.on }}{% endif %} et vous en remercions. Il a été affecté comme suit :

{{ invoices_table }}

Nous restons à votre écoute.

Bien cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `Votre règlement{% if payment %} de {{ payment.amount }}{% endif %}`,
		body: `
Madame, Monsieur,

Nous avons bien reçu votre règlement{% if payment %} de {{ payment.amount }} du {{ payment.on }}{% endif %} et vous en remercions. Il a été affecté comme suit :

{{ invoices_table }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Appel de remerciement : {{ client.name }}{% if payment %}, règlement de {{ payment.amount }} reçu le {{ payment.on }}{% endif %}.

« {{ greeting }} ici {{ organization.name }}. Votre règlement nous est bien parvenu, merci. »

En profiter pour demander si nos factures arrivent à la bonne personne et sous la bonne forme.
`,
	text: `{{ organization.name }} : nous avons bien reçu votre règlement{% if payment %} de {{ payment.amount }}{% endif %}. Merci !`,
};
