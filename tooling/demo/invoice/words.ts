/** What an invoice of the firm says. */
export const words = {
	fr: {
		invoice: 'Facture',
		issued: 'Émise le',
		due: 'Échéance le',
		account: 'Compte client',
		what: 'Désignation',
		net: 'Total HT',
		service: 'Entretien et réparation de machines',
		tax: 'TVA 20 %',
		toPay: 'Total TTC',
		payBy: (day: string) => `À régler par virement au plus tard le ${day}.`,
	},
	en: {
		invoice: 'Invoice',
		issued: 'Issued on',
		due: 'Due on',
		account: 'Customer account',
		what: 'Description',
		net: 'Total before tax',
		service: 'Maintenance and repair of machines',
		tax: 'VAT 20%',
		toPay: 'Total',
		payBy: (day: string) => `Please pay by bank transfer by ${day}.`,
	},
} as const;
