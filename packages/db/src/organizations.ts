import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { PaymentTerms } from '@quittance/core/calendar/terms.ts';
import type { Settings } from '@quittance/core/organization/settings.ts';
import type { FactorRequired } from '@quittance/core/rights/second-factor.ts';
import type { Db, Tx } from './open.ts';

export type NewOrganization = {
	readonly id: string;
	readonly name: string;
	/** ISO 3166-1 */
	readonly country: string;
	readonly language: 'fr' | 'en';
	/** ISO 4217 */
	readonly currency: string;
	readonly timeZone: string;
};

/** Adds the organization that the transaction already names: the wall lets no other in. */
export const addOrganization = (tx: Tx, organization: NewOrganization) =>
	tx.insertInto('organization').values(organization).execute();

/** The organization of the transaction under lock: what changes it, or counts on its settings, goes one at a time; its rows come and go meanwhile. */
export const lockOrganization = (tx: Tx) =>
	tx
		.selectFrom('organization')
		.select(['id', 'name', 'country', 'language', 'currency', 'timeZone', 'goLiveOn', 'takeover'])
		.select(['automaticSending', 'approvalRequired'])
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();

/** What a file that says nothing of it is read by. */
export const readingSettings = (tx: Tx) =>
	tx.selectFrom('organization').select(['country', 'language', 'currency', 'timeZone']).executeTakeFirstOrThrow();

/** Where its days begin and end; IANA name. */
export const timeZoneOf = async (tx: Tx): Promise<string> =>
	(await tx.selectFrom('organization').select('timeZone').executeTakeFirstOrThrow()).timeZone;

/** The payment terms of clients that have none of their own. */
export async function usualTerms(tx: Tx): Promise<PaymentTerms> {
	const row = await tx
		.selectFrom('organization')
		.select(['termsDays', 'termsEndOfMonth', 'termsOnThe'])
		.executeTakeFirstOrThrow();
	return termsOf(row);
}

/** Reminders begin: from which day, how old debts start, and whether the night sends by itself (SCN-22). */
export const storeGoLive = (
	tx: Tx,
	live: { readonly goLiveOn: Day; readonly takeover: 'from R1' | 'by age'; readonly automaticSending: boolean },
) => tx.updateTable('organization').set(live).execute();

/** Whether the nights send by themselves, and whether each message waits for a person's yes before. */
export type Sending = { readonly automaticSending: boolean; readonly approvalRequired: boolean };

export const storeSending = (tx: Tx, sending: Partial<Sending>) =>
	tx.updateTable('organization').set(sending).execute();

type TermsRow = { termsDays: number; termsEndOfMonth: PaymentTerms['endOfMonth']; termsOnThe: number | null };

export const termsOf = ({ termsDays, termsEndOfMonth, termsOnThe }: TermsRow): PaymentTerms => ({
	days: termsDays,
	endOfMonth: termsEndOfMonth,
	...(termsOnThe !== null && { onThe: termsOnThe }),
});

/** What an admin may change. */
export const settingsOf = (tx: Tx): Promise<Settings> =>
	tx
		.selectFrom('organization')
		.select(['name', 'siren', 'vatNumber', 'addressLines', 'postalCode', 'city', 'country', 'region', 'timeZone'])
		.select(['language', 'senderName', 'senderAddress', 'replyTo', 'iban', 'bic', 'staleAfterWorkingDays'])
		.select(['promiseGraceWorkingDays', 'promiseLongestDays', 'promiseMost'])
		.select(['termsDays', 'termsEndOfMonth', 'termsOnThe', 'collaboratorRight', 'viewerRight', 'factorRequired'])
		.select('keepPeopleYears')
		.executeTakeFirstOrThrow();

export async function storeSettings(tx: Tx, { addressLines, ...settings }: Partial<Settings>): Promise<void> {
	const changed = { ...settings, ...(addressLines && { addressLines: [...addressLines] }) };
	if (Object.keys(changed).length > 0) await tx.updateTable('organization').set(changed).execute();
}

/** Who of the staff changed a setting last; undefined when nobody did, or the operator. */
export async function lastToChangeSettings(tx: Tx): Promise<string | undefined> {
	const { rows } = await sql<{ name: string }>`
		select s.name from activity a join collaborator s on s.organization_id = a.organization_id and s.id::text = a.actor
		where a.actor_kind = 'collaborator' and a.name = 'organization.changed' order by a.id desc limit 1`.execute(tx);
	return rows[0]?.name;
}

/** The currency that it counts in where a person chose none; ISO 4217. */
export const usualCurrency = async (tx: Tx): Promise<string> =>
	(await tx.selectFrom('organization').select('currency').executeTakeFirstOrThrow()).currency;

/** How the organization of this transaction is called, and where its clocks stand. */
export const organizationNamed = (db: Db) =>
	db.selectFrom('organization').select(['name', 'timeZone']).executeTakeFirstOrThrow();

/** Whom it asks for a second factor. */
export const factorRequiredOf = async (tx: Tx): Promise<FactorRequired> =>
	(await tx.selectFrom('organization').select('factorRequired').executeTakeFirstOrThrow()).factorRequired;

/** Whether the installation has no organization at all; who asks inside a transaction is asked alone until it ends. */
export async function installationIsFree(db: Db): Promise<boolean> {
	const { rows } = await sql<{ free: boolean }>`select installation_is_free() as free`.execute(db);
	return rows[0]?.free ?? false;
}
