import type { PaymentTerms } from '@quittance/core/calendar/terms.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';
import { termsOf } from './organizations.ts';

/** The clients of some account codes, under lock, in key order. Codes that nobody has are left out. */
export async function lockClientsByCode(
	tx: Tx,
	codes: readonly string[],
): Promise<{ id: string; accountCode: string }[]> {
	const { rows } = await sql<{ id: string; accountCode: string }>`
		select id, account_code from client where account_code = any(${codes}::text[]) order by id for update`.execute(tx);
	return rows;
}

export const setProfileOf = (tx: Tx, clientIds: readonly string[], profileId: string) =>
	sql`update client set profile_id = ${profileId} where id = any(${clientIds}::uuid[])`.execute(tx);

/** The client's own scenario, which wins over all others; null takes it away (SCN-17). */
export const setScenarioOf = (tx: Tx, clientId: string, scenarioId: string | null) =>
	tx.updateTable('client').set({ scenarioId }).where('id', '=', clientId).execute();

/** Payment terms of the clients that have their own, by account code and, for files without codes, by name in lower case. */
export async function ownTerms(tx: Tx): Promise<{ code: string; name: string; terms: PaymentTerms }[]> {
	const rows = await tx
		.selectFrom('client')
		.select(['accountCode', 'name', 'termsDays', 'termsEndOfMonth', 'termsOnThe'])
		.where('termsDays', 'is not', null)
		.execute();
	return rows.flatMap(({ accountCode, name, termsDays, termsEndOfMonth, termsOnThe }) =>
		termsDays === null || termsEndOfMonth === null
			? []
			: [{ code: accountCode, name: name.toLowerCase(), terms: termsOf({ termsDays, termsEndOfMonth, termsOnThe }) }],
	);
}
