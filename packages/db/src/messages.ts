import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type SenderRow = {
	readonly name: string;
	readonly country: string;
	readonly language: 'fr' | 'en';
	readonly addressLines: string[];
	readonly postalCode: string | null;
	readonly city: string | null;
	readonly senderName: string | null;
	readonly senderAddress: string | null;
	readonly replyTo: string | null;
	readonly iban: string | null;
	readonly bic: string | null;
	readonly siren: string | null;
};

/** In whose name messages go out. */
export const senderOf = (tx: Tx): Promise<SenderRow> =>
	tx
		.selectFrom('organization')
		.select([
			'name',
			'country',
			'language',
			'addressLines',
			'postalCode',
			'city',
			'senderName',
			'senderAddress',
			'replyTo',
			'iban',
			'bic',
			'siren',
		])
		.executeTakeFirstOrThrow();

export type AddresseeRow = {
	readonly name: string;
	readonly accountCode: string;
	readonly kind: 'company' | 'individual';
	readonly language: 'fr' | 'en' | null;
	/** The first contact who receives reminders, and their own language. */
	readonly contactName: string | null;
	readonly contactLanguage: 'fr' | 'en' | null;
};

/** Whom a message speaks to. */
export const addresseeOf = (tx: Tx, clientId: string): Promise<AddresseeRow> =>
	tx
		.selectFrom('client as c')
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom('clientContact as cc')
					.innerJoin('contact as p', 'p.id', 'cc.contactId')
					.select(['p.name', 'p.language'])
					.whereRef('cc.clientId', '=', 'c.id')
					.where('cc.receivesReminders', '=', 'to')
					.orderBy('p.id')
					.limit(1)
					.as('first'),
			(join) => join.onTrue(),
		)
		.select([
			'c.name',
			'c.accountCode',
			'c.kind',
			'c.language',
			'first.name as contactName',
			'first.language as contactLanguage',
		])
		.where('c.id', '=', clientId)
		.executeTakeFirstOrThrow();

/** A template's words in the asked language, else in another that it has. */
export const wordsOf = (tx: Tx, templateId: string, language: 'fr' | 'en') =>
	tx
		.selectFrom('templateText')
		.select(['language', 'subject', 'body'])
		.where('templateId', '=', templateId)
		.orderBy(sql`language <> ${language}`)
		.limit(1)
		.executeTakeFirst();

export type BilledRow = {
	readonly id: string;
	readonly number: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly amountMinor: bigint;
	readonly openMinor: bigint;
};

/** The invoices of a message as it prints them, the oldest debt first. */
export const billed = async (tx: Tx, ids: readonly string[]): Promise<BilledRow[]> =>
	ids.length === 0
		? []
		: tx
				.selectFrom('invoice')
				.select(['id', 'number', 'issuedOn', 'dueOn', 'amountMinor', 'openMinor'])
				.where('id', 'in', ids)
				.orderBy('dueOn')
				.orderBy('number')
				.execute();

/** A payment that is thanked for, and what it settled of each invoice. */
export async function thankedPayment(tx: Tx, paymentId: string) {
	const payment = await tx
		.selectFrom('payment')
		.select(['paidOn', 'amountMinor', 'reference'])
		.where('id', '=', paymentId)
		.executeTakeFirstOrThrow();
	const settled = await tx
		.selectFrom('match')
		.select((eb) => ['invoiceId', eb.fn.sum<string>('amountMinor').as('minor')])
		.where('paymentId', '=', paymentId)
		.where('undoneAt', 'is', null)
		.groupBy('invoiceId')
		.execute();
	return { ...payment, settled: new Map(settled.map(({ invoiceId, minor }) => [invoiceId, BigInt(minor)])) };
}

/** Where letters to a client go: the first of its own addresses, unless it objects to letters. */
export const postalAddressOf = (tx: Tx, clientId: string) =>
	tx
		.selectFrom('address as a')
		.innerJoin('client as c', 'c.id', 'a.clientId')
		.select(['a.lines', 'a.postalCode', 'a.city', 'a.country'])
		.where('a.clientId', '=', clientId)
		.where('c.objectsToLetters', '=', false)
		.orderBy('a.position')
		.orderBy('a.id')
		.limit(1)
		.executeTakeFirst();
