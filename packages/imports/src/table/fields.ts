import { plainWords } from '../values/answer.ts';

/**
 * What a column may hold, and by which words its header says so: French, English, and what accounting programs print. Written
 * as `plainWords` has them. The first words are the plainest.
 */
export const INVOICE_FIELDS = {
	clientCode:
		'code client|client code|numero client|n client|no client|num client|compte client|compte tiers|code tiers|compte auxiliaire|auxiliaire|comp aux num|ref client|reference client|customer id|customer code|customer number|customer no|customer|account code|account number|account|compte|code|client id|id client|tiers|debtor code',
	clientName:
		'nom client|client|raison sociale|nom du client|client name|customer name|intitule|intitule client|nom|libelle compte|intitule compte|company|societe|debtor|debiteur|name',
	number:
		'numero facture|numero de facture|n facture|no facture|n de facture|num facture|facture|invoice number|invoice no|invoice|invoice id|numero piece|n piece|numero de piece|piece|ref piece|reference piece|numero|document number|document|reference|number|ref|no|n',
	kind: 'type|nature|type piece|type de piece|type document|type de document|kind|document type|genre',
	issuedOn:
		'date facture|date de facture|date de la facture|date piece|date de piece|date emission|date d emission|invoice date|issue date|issued on|issued|date document|document date|date',
	dueOn:
		'date echeance|echeance|date d echeance|date de l echeance|due date|due on|due|date limite|date limite de paiement|payment due date|a payer avant',
	amount:
		'montant ttc|ttc|total ttc|montant|montant facture|montant de la facture|invoice amount|amount|total|total amount|gross amount|amount due incl vat|montant initial|montant origine',
	debit: 'debit|montant debit',
	credit: 'credit|montant credit',
	sense: 'sens|d c|dc|debit credit',
	open: 'solde|reste du|reste a payer|solde du|reste|montant du|restant du|montant restant|open amount|balance|outstanding|amount due|remaining|open|solde ttc',
	paid: 'montant regle|regle|paye|montant paye|acompte|acomptes|paid|amount paid|paid amount|encaisse|deja regle',
	settledOn:
		'date reglement|date de reglement|date de paiement|date paiement|regle le|paye le|settled date|settled on|payment date|paid on|date paid|date encaissement',
	currency: 'devise|currency|monnaie|code devise|currency code',
	label: 'libelle|objet|designation|description|label|subject|commentaire',
} as const;

export const CLIENT_FIELDS = {
	clientCode: INVOICE_FIELDS.clientCode,
	clientName: INVOICE_FIELDS.clientName,
	kind: 'type|type client|type de client|kind|client type|forme',
	contactName: 'contact|nom contact|nom du contact|interlocuteur|contact name|nom interlocuteur|personne',
	contactFirstName: 'prenom|prenom contact|first name|contact first name',
	email:
		'email|e mail|mail|courriel|adresse mail|adresse email|adresse e mail|email address|email contact|email comptabilite',
	acceptsEmail:
		'accepte email|accepte e mail|accepte mail|accepts email|email ok|email autorise|consentement email|email consent|optin email|opt in email|opt in',
	phone: 'telephone|tel|telephone fixe|tel fixe|fixe|phone|phone number|telephone 1|numero de telephone|landline',
	mobile:
		'mobile|portable|tel portable|telephone portable|telephone mobile|tel mobile|gsm|cell|cell phone|mobile phone',
	acceptsSms: 'accepte sms|accepts sms|sms ok|sms|consentement sms|sms consent|optin sms|opt in sms',
	acceptsWhatsapp: 'accepte whatsapp|accepts whatsapp|whatsapp|accepte whats app|consentement whatsapp',
	acceptsViber: 'accepte viber|accepts viber|viber|consentement viber',
	address:
		'adresse|adresse 1|adresse ligne 1|rue|address|address line 1|street|adresse 2|adresse 3|complement|complement d adresse|complement adresse|address line 2|address 2|adresse ligne 2|voie',
	postalCode: 'code postal|cp|postal code|zip|zip code|postcode',
	city: 'ville|city|town|commune|localite',
	country: 'pays|country|code pays|country code',
	language: 'langue|language|lang|code langue',
	profile: 'profil|profile|profil client|client profile',
	groups: 'groupe|groupes|group|groups|groupes clients|client groups|categorie|categories|famille|segment',
	paymentTerms:
		'conditions de paiement|condition de paiement|delai de paiement|conditions de reglement|condition de reglement|mode echeance|echeance|payment terms|terms|delai|reglement',
	siren: 'siren|siret|n siret|n siren|numero siret|numero siren|company number|registration number',
	vat: 'tva|numero tva|n tva|tva intracommunautaire|tva intracom|n tva intracommunautaire|numero de tva|vat|vat number|vat id',
} as const;

export type InvoiceField = keyof typeof INVOICE_FIELDS;
export type ClientField = keyof typeof CLIENT_FIELDS;
export type FieldsOf = { readonly invoices: InvoiceField; readonly clients: ClientField };
export type TableKind = keyof FieldsOf;

const WORDS = { invoices: wordsBy(INVOICE_FIELDS), clients: wordsBy(CLIENT_FIELDS) } as const;

/** What the header of a column says it holds, and how plainly (0: nothing known). */
export function fieldNamed(
	column: string,
	kind: TableKind,
): { readonly field: string; readonly rank: number } | undefined {
	const words = plainWords(column).replace(/ ?(eur|euros?)$/, '');
	return WORDS[kind].get(words) ?? WORDS[kind].get(words.replace(/ ?\d$/, ''));
}

function wordsBy(fields: Readonly<Record<string, string>>): ReadonlyMap<string, { field: string; rank: number }> {
	const found = new Map<string, { field: string; rank: number }>();
	for (const [field, names] of Object.entries(fields)) {
		for (const [rank, name] of names.split('|').entries()) {
			const before = found.get(name);
			if (!before || before.rank > rank) found.set(name, { field, rank });
		}
	}
	return found;
}
