import type { StepTemplates } from '../../default-templates.ts';

/** Third reminder: firm, recalls what the law provides. */
export const r3: StepTemplates = {
	email: {
		subject: `Troisième rappel : {{ due }} à régler{% if count == 1 %}, facture {{ invoices.first.number }}{% endif %}`,
		body: `
{{ greeting }}

Malgré nos précédents messages, {{ count | plural: 'la facture suivante demeure', 'les factures suivantes demeurent' }} à régler :

{{ invoices_table }}

Nous vous demandons de bien vouloir régler la somme de {{ due }} sous huit jours.

{% if law == 'FR business' %}Nous vous rappelons que, selon l’article L441-10 du code de commerce, des pénalités de retard et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement sont dues de plein droit dès le lendemain de l’échéance.{% elsif law == 'EU business' %}Nous vous rappelons que la directive 2011/7/UE ouvre droit, en cas de retard de paiement, à des intérêts et à une indemnité d’au moins 40 € par facture.{% elsif law == 'UK business' %}Nous vous rappelons que la loi britannique de 1998 sur les retards de paiement (Late Payment of Commercial Debts (Interest) Act 1998) ouvre droit à des intérêts et à une indemnité forfaitaire.{% endif %}

{% if penalties %}À ce jour ({{ penalties.until }}), les pénalités de retard s’élèvent à {{ penalties.interest }} et l’indemnité forfaitaire pour frais de recouvrement à {{ penalties.compensation }}, en sus du montant ci-dessus.{% endif %}

{{ payment_details }}

{{ portal_button }}

Si une difficulté vous empêche de régler en une fois, prenez contact avec nous dès maintenant : nous chercherons un échéancier ensemble.

Cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `Troisième rappel : {{ due }} à régler`,
		body: `
Madame, Monsieur,

Malgré nos précédents courriers, {{ count | plural: 'la facture suivante demeure', 'les factures suivantes demeurent' }} à régler :

{{ invoices_table }}

Nous vous demandons de bien vouloir régler la somme de {{ due }} sous huit jours.

{% if law == 'FR business' %}Nous vous rappelons que, selon l’article L441-10 du code de commerce, des pénalités de retard et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement sont dues de plein droit dès le lendemain de l’échéance.{% elsif law == 'EU business' %}Nous vous rappelons que la directive 2011/7/UE ouvre droit, en cas de retard de paiement, à des intérêts et à une indemnité d’au moins 40 € par facture.{% elsif law == 'UK business' %}Nous vous rappelons que la loi britannique de 1998 sur les retards de paiement (Late Payment of Commercial Debts (Interest) Act 1998) ouvre droit à des intérêts et à une indemnité forfaitaire.{% endif %}

{% if penalties %}À ce jour ({{ penalties.until }}), les pénalités de retard s’élèvent à {{ penalties.interest }} et l’indemnité forfaitaire pour frais de recouvrement à {{ penalties.compensation }}, en sus du montant ci-dessus.{% endif %}

Si une difficulté vous empêche de régler en une fois, prenez contact avec nous dès maintenant : nous chercherons un échéancier ensemble.

{{ payment_details }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Troisième appel : {{ client.name }}, {{ due }} à régler, échéance la plus ancienne dépassée de {{ days_late }} jours.

« {{ greeting }} ici {{ organization.name }}. Je vous appelle au sujet de {{ due }} restés à régler malgré nos deux rappels. J’ai besoin de repartir avec une date. »

Si la difficulté est de trésorerie : proposer un échéancier, première échéance cette semaine. Si c’est un désaccord : l’ouvrir comme litige avec son montant, et demander le règlement du reste.

Dire ce qui suit, sans menace : sans réponse, le prochain courrier sera un dernier rappel.
`,
	text: `{{ organization.name }} : troisième rappel, {{ due }} à régler sous huit jours. Réf. {{ reference }}. Une difficulté ? Appelez-nous{% if organization.phone %} au {{ organization.phone }}{% endif %}.`,
};
