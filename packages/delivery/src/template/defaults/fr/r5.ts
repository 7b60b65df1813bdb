import type { StepTemplates } from '../../default-templates.ts';

/** Formal notice: debtor, sum, cause and delay are named, as a mise en demeure must (C. civ. 1344). */
export const r5: StepTemplates = {
	email: {
		subject: `Mise en demeure de payer : {{ due }}`,
		body: `
{{ greeting }}

Nos rappels concernant {{ count | plural: 'la facture suivante', 'les factures suivantes' }} sont restés sans effet :

{{ invoices_table }}

Par la présente, nous mettons en demeure {{ client.name }} de nous régler la somme de {{ due }}, au titre {{ count | plural: 'de cette facture', 'de ces factures' }}, dans un délai de huit jours à compter de la réception de ce message.

{% if law == 'FR business' %}S’y ajoutent de plein droit, selon les articles L441-10 et D441-5 du code de commerce, les pénalités de retard courant depuis le lendemain de chaque échéance et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement.{% elsif law == 'FR consumer' %}À compter de la réception de la présente, cette somme porte intérêt au taux légal, selon l’article 1231-6 du code civil.{% elsif law == 'EU business' %}S’y ajoutent, selon la directive 2011/7/UE, les intérêts de retard et une indemnité d’au moins 40 € par facture.{% elsif law == 'UK business' %}S’y ajoutent les intérêts et l’indemnité forfaitaire que prévoit la loi britannique de 1998 sur les retards de paiement.{% endif %}

{% if penalties %}À ce jour ({{ penalties.until }}), les pénalités de retard s’élèvent à {{ penalties.interest }} et l’indemnité forfaitaire pour frais de recouvrement à {{ penalties.compensation }}, en sus du montant ci-dessus.{% endif %}

{{ payment_details }}

{{ portal_button }}

À défaut de règlement dans ce délai, nous nous réservons le droit de confier le recouvrement de notre créance à un tiers ou de saisir la juridiction compétente.

Si vous avez réglé entre-temps, ou si un point reste à éclaircir, merci de nous en informer sans attendre.

Cordialement,
{{ signature }}
`,
	},
	letter: {
		subject: `Mise en demeure de payer la somme de {{ due }}`,
		body: `
Lettre recommandée avec avis de réception

Madame, Monsieur,

Nos rappels concernant {{ count | plural: 'la facture suivante', 'les factures suivantes' }} sont restés sans effet :

{{ invoices_table }}

Par la présente, nous mettons en demeure {{ client.name }} de nous régler la somme de {{ due }}, au titre {{ count | plural: 'de cette facture', 'de ces factures' }}, dans un délai de huit jours à compter de la réception de cette lettre.

{% if law == 'FR business' %}S’y ajoutent de plein droit, selon les articles L441-10 et D441-5 du code de commerce, les pénalités de retard courant depuis le lendemain de chaque échéance et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement.{% elsif law == 'FR consumer' %}À compter de la réception de la présente, cette somme porte intérêt au taux légal, selon l’article 1231-6 du code civil.{% elsif law == 'EU business' %}S’y ajoutent, selon la directive 2011/7/UE, les intérêts de retard et une indemnité d’au moins 40 € par facture.{% elsif law == 'UK business' %}S’y ajoutent les intérêts et l’indemnité forfaitaire que prévoit la loi britannique de 1998 sur les retards de paiement.{% endif %}

{% if penalties %}À ce jour ({{ penalties.until }}), les pénalités de retard s’élèvent à {{ penalties.interest }} et l’indemnité forfaitaire pour frais de recouvrement à {{ penalties.compensation }}, en sus du montant ci-dessus.{% endif %}

À défaut de règlement dans ce délai, nous nous réservons le droit de confier le recouvrement de notre créance à un tiers ou de saisir la juridiction compétente.

Si vous avez réglé entre-temps, ou si un point reste à éclaircir, merci de nous en informer sans attendre.

{{ payment_details }}

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{{ organization.name }}
`,
	},
	phone: `
Appel après mise en demeure : {{ client.name }}, {{ due }}.

« {{ greeting }} ici {{ organization.name }}. Vous avez dû recevoir notre mise en demeure pour {{ due }}. Quelle suite lui donnez-vous ? »

Vérifier la réception et la date. N’accepter qu’un règlement immédiat ou un échéancier signé.

Ne rien annoncer qui n’ait été décidé : ni procédure, ni date, ni frais.
`,
	text: `{{ organization.name }} : une mise en demeure vous a été adressée pour {{ due }}. Réf. {{ reference }}.{% if organization.phone %} Contact : {{ organization.phone }}.{% endif %}`,
};
