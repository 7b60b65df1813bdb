import type { Language } from './language.ts';
import { plural } from './written.ts';

/** The words of what we draw ourselves: tables and payment block. */
export type Words = {
	readonly invoice: string;
	readonly issued: string;
	readonly due: string;
	readonly late: string;
	readonly amount: string;
	readonly toPay: string;
	readonly paid: string;
	readonly credit: string;
	readonly total: string;
	readonly creditsTotal: string;
	readonly totalDue: string;
	readonly remaining: string;
	readonly settlement: string;
	readonly payTo: string;
	readonly reference: string;
	readonly portal: string;
	readonly scan: string;
	readonly our: string;
	readonly page: (page: string, of: string) => string;
	readonly daysLate: (days: number) => string;
	readonly reminder: (level: number) => string;
	readonly held: (amount: string) => string;
	readonly issuedOn: (day: string) => string;
	readonly greeting: (name: string | undefined) => string;
};

const fr: Words = {
	invoice: 'Facture',
	issued: 'Date',
	due: 'Échéance',
	late: 'Échue depuis',
	amount: 'Montant TTC',
	toPay: 'À régler',
	paid: 'Réglé',
	credit: 'Avoir ou règlement',
	total: 'Total des factures',
	creditsTotal: 'Avoirs et règlements à déduire',
	totalDue: 'Total à régler',
	remaining: 'Reste à régler',
	settlement: 'Pour régler par virement',
	payTo: 'Bénéficiaire',
	reference: 'Référence',
	portal: 'Voir et régler en ligne',
	scan: 'À scanner avec l’application de votre banque',
	our: 'Nos références\u202f:',
	page: (page, of) => `Page ${page} sur ${of}`,
	daysLate: (days) => `${days}\u00a0${plural(days, 'jour', 'jours', 'fr')}`,
	reminder: (level) => `${level}${level === 1 ? 'er' : 'e'}\u00a0rappel`,
	held: (amount) => `hors ${amount} en litige ou promis`,
	issuedOn: (day) => `du\u00a0${day}`,
	greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
};

const en: Words = {
	invoice: 'Invoice',
	issued: 'Date',
	due: 'Due date',
	late: 'Overdue by',
	amount: 'Amount',
	toPay: 'To pay',
	paid: 'Paid',
	credit: 'Credit note or payment',
	total: 'Total of invoices',
	creditsTotal: 'Credit notes and payments to deduct',
	totalDue: 'Total to pay',
	remaining: 'Left to pay',
	settlement: 'To pay by bank transfer',
	payTo: 'Payee',
	reference: 'Reference',
	portal: 'View and pay online',
	scan: 'Scan with your banking app',
	our: 'Our reference:',
	page: (page, of) => `Page ${page} of ${of}`,
	daysLate: (days) => `${days}\u00a0${plural(days, 'day', 'days', 'en')}`,
	reminder: (level) => `${['', '1st', '2nd', '3rd'][level] ?? `${level}th`}\u00a0reminder`,
	held: (amount) => `excluding ${amount} disputed or promised`,
	issuedOn: (day) => `of\u00a0${day}`,
	greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
};

export const words: Readonly<Record<Language, Words>> = { fr, en };
