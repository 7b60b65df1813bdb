import type { OfficeCaller } from '#lib/server/api.ts';

type Answers<
	Noun extends keyof OfficeCaller,
	Verb extends keyof OfficeCaller[Noun],
> = OfficeCaller[Noun][Verb] extends (...asked: never[]) => Promise<infer Answer> ? Answer : never;

export type ClientFile = Answers<'clients', 'file'>;
export type OpenInvoices = Answers<'invoices', 'ofClient'>;
export type OpenInvoice = OpenInvoices['invoices'][number];
export type InvoiceFile = Answers<'invoices', 'file'>;
export type MessageRow = Answers<'reminders', 'ofClient'>['messages'][number];
