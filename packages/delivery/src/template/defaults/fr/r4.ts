import type { StepTemplates } from '../../default-templates.ts';

/** Last reminder before a formal notice. */
export const r4: StepTemplates = {
	email: {
		subject: `Dernier rappel avant mise en demeure : {{ due }} à régler`,
		body: `
{{ greeting }}

Nos rappels étant restés sans suite, {{ count | plural: 'la facture suivante demeure', 'les factures suivantes demeurent' }} à régler :

{{ invoices_table }}

Ce message est notre dernier rappel. Sans règlement de votre part, ou sans proposition écrite, d’ici au {{ pay_by }}, nous vous adresserons une mise en demeure de payer.

{% if law == 'FR business' %}À cette somme s’ajoutent de plein droit, selon les articles L441-10 et D441-5 du code de commerce, les pénalités de retard courant depuis le lendemain de chaque échéance et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement.{% elsif law == 'EU business' %}À cette somme peuvent s’ajouter, selon la directive 2011/7/UE, des intérêts de retard et une indemnité d’au moins 40 € par facture.{% elsif law == 'UK business' %}À cette somme peuvent s’ajouter les intérêts et l’indemnité forfaitaire que prévoit la loi britannique de 1998 sur les retards de paiement.{% endif %}

{% if penalties %}À ce jour ({{ penalties.until }}), les pénalités de retard s’élèvent à {{ penalties.interest }} et l’indemnité forfaitaire pour frais de recouvrement à {{ penalties.compensation }}, en sus du montant ci-dessus.{% endif %}

{{ payment_details }}

{{ portal_button }}

Nous préférons toujours une solution convenue avec vous : il est encore temps de nous joindre{% if organization.phone %} au {{ organization.phone }}{% endif %}.

Cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `Dernier rappel avant mise en demeure : {{ due }} à régler`,
		body: `
Madame, Monsieur,

Nos rappels étant restés sans suite, {{ count | plural: 'la facture suivante demeure', 'les factures suivantes demeurent' }} à régler :

{{ invoices_table }}

Cette lettre est notre dernier rappel. Sans règlement de votre part, ou sans proposition écrite, dans les huit jours de sa réception, nous vous adresserons une mise en demeure de payer.

{% if law == 'FR business' %}À cette somme s’ajoutent de plein droit, selon les articles L441-10 et D441-5 du code de commerce, les pénalités de retard courant depuis le lendemain de chaque échéance et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement.{% elsif law == 'EU business' %}À cette somme peuvent s’ajouter, selon la directive 2011/7/UE, des intérêts de retard et une indemnité d’au moins 40 € par facture.{% elsif law == 'UK business' %}À cette somme peuvent s’ajouter les intérêts et l’indemnité forfaitaire que prévoit la loi britannique de 1998 sur les retards de paiement.{% endif %}

{% if penalties %}À ce jour ({{ penalties.until }}), les pénalités de retard s’élèvent à {{ penalties.interest }} et l’indemnité forfaitaire pour frais de recouvrement à {{ penalties.compensation }}, en sus du montant ci-dessus.{% endif %}

Nous préférons toujours une solution convenue avec vous : il est encore temps de nous joindre{% if organization.phone %} au {{ organization.phone }}{% endif %}.

{{ payment_details }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Appel avant mise en demeure : {{ client.name }}, {{ due }} à régler, échéance la plus ancienne dépassée de {{ days_late }} jours.

« {{ greeting }} ici {{ organization.name }}. Nos rappels pour {{ due }} sont restés sans suite. Avant de vous adresser une mise en demeure, je souhaite une dernière fois chercher une solution avec vous. »

Demander à parler à la personne qui décide du règlement. Accepter une date ferme ou un échéancier écrit ; confirmer par écrit le jour même.

Rester factuel : ni menace, ni commentaire sur la personne.
`,
	text: `{{ organization.name }} : dernier rappel avant mise en demeure, {{ due }} à régler d’ici au {{ pay_by }}. Réf. {{ reference }}.{% if organization.phone %} Contact : {{ organization.phone }}.{% endif %}`,
};
