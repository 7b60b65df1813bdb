import type { PaymentTerms } from '@quittance/core/calendar/terms.ts';
import { sql, type Selectable } from 'kysely';
import type { Tx } from './open.ts';
import { termsOf } from './organizations.ts';
import type { Client } from './schema.ts';

/** The clients of some account codes, under lock, in key order. Codes that nobody has are left out. */
export async function lockClientsByCode(
	tx: Tx,
	codes: readonly string[],
): Promise<{ id: string; accountCode: string }[]> {
	const { rows } = await sql<{ id: string; accountCode: string }>`
		select id, account_code from client where account_code = any(${codes}::text[]) order by id for update`.execute(tx);
	return rows;
}

/** Some clients under lock, in key order; those that are not there are left out. */
export async function lockClients(tx: Tx, ids: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from client where id = any(${ids}::uuid[]) order by id for update`.execute(tx);
	return rows.map(({ id }) => id);
}

/** What a client was before, by name; null: nothing. */
export type ClientBefore = { readonly id: string; readonly before: string | null };

/** Puts clients into a profile, or into none; those that were in another. */
export async function setProfileOf(
	tx: Tx,
	clientIds: readonly string[],
	profileId: string | null,
): Promise<ClientBefore[]> {
	const { rows } = await sql<ClientBefore>`
		update client c set profile_id = ${profileId}
		where c.id = any(${clientIds}::uuid[]) and c.profile_id is distinct from ${profileId}
		returning c.id, (select p.name from profile p where p.id = old.profile_id) as before`.execute(tx);
	return rows;
}

/** Puts somebody of the staff in charge of clients, or nobody; those that another looked after. */
export async function setOwnerOf(
	tx: Tx,
	clientIds: readonly string[],
	ownerId: string | null,
): Promise<ClientBefore[]> {
	const { rows } = await sql<ClientBefore>`
		update client c set owner_id = ${ownerId}
		where c.id = any(${clientIds}::uuid[]) and c.owner_id is distinct from ${ownerId}
		returning c.id, (select s.name from collaborator s where s.id = old.owner_id) as before`.execute(tx);
	return rows;
}

/** The client's own scenario, which wins over all others; null takes it away (SCN-17). */
export const setScenarioOf = (tx: Tx, clientId: string, scenarioId: string | null) =>
	tx.updateTable('client').set({ scenarioId }).where('id', '=', clientId).execute();

/** The same scenario for many clients; those that had another, or none. */
export async function setScenarioOfEach(tx: Tx, clientIds: readonly string[], scenarioId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		update client set scenario_id = ${scenarioId}
		where id = any(${clientIds}::uuid[]) and scenario_id is distinct from ${scenarioId} returning id`.execute(tx);
	return rows.map(({ id }) => id);
}

type OwnTermsRow = Pick<Selectable<Client>, 'accountCode' | 'name' | 'termsDays' | 'termsEndOfMonth' | 'termsOnThe'>;

/** Payment terms of the clients that have their own, by account code and, for files without codes, by name in lower case. */
export async function ownTerms(tx: Tx): Promise<{ code: string; name: string; terms: PaymentTerms }[]> {
	const { rows } = await sql<OwnTermsRow>`
		select account_code, name, terms_days, terms_end_of_month, terms_on_the from client where terms_days is not null
		union all select k.account_code, k.name, c.terms_days, c.terms_end_of_month, c.terms_on_the
		from merged_client k join client c on c.id = k.client_id where c.terms_days is not null`.execute(tx);
	return rows.flatMap(({ accountCode, name, termsDays, termsEndOfMonth, termsOnThe }) =>
		termsDays === null || termsEndOfMonth === null
			? []
			: [{ code: accountCode, name: name.toLowerCase(), terms: termsOf({ termsDays, termsEndOfMonth, termsOnThe }) }],
	);
}
