import type { ClientKind } from '@quittance/core/client/fact-names.ts';
import type { ClientFacts } from '@quittance/core/client/read-facts.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

const columns = [
	...(['kind', 'version', 'name', 'tradeName', 'legalForm', 'siren', 'siret', 'vatNumber', 'civility'] as const),
	...(['firstName', 'lastName', 'accountCode', 'country', 'language', 'ownerId', 'acquisitionSource'] as const),
	...(['termsDays', 'termsEndOfMonth', 'termsOnThe', 'creditLimitMinor', 'supplier', 'conflict'] as const),
];

export type ClientFactsRow = ClientFacts & { readonly kind: ClientKind; readonly version: number };

/** What people typed of a client, and how often that changed; undefined when there is none. */
export const factsOf = (tx: Tx, clientId: string): Promise<ClientFactsRow | undefined> =>
	tx.selectFrom('client').select(columns).where('id', '=', clientId).executeTakeFirst();

export type NewClient = Partial<ClientFacts> &
	Pick<ClientFacts, 'name' | 'accountCode'> & { readonly kind: ClientKind; readonly profileId: string | null };

/** Adds a client; undefined when another bears its account code. */
export const addClient = (tx: Tx, client: NewClient): Promise<{ id: string } | undefined> =>
	tx
		.insertInto('client')
		.values(client)
		.onConflict((conflict) => conflict.columns(['organizationId', 'accountCode']).doNothing())
		.returning('id')
		.executeTakeFirst();

/** The facts that are given; the others stay. */
export const storeFacts = (
	tx: Tx,
	clientId: string,
	facts: Partial<ClientFacts> & { readonly kind: ClientKind },
): Promise<unknown> => tx.updateTable('client').set(facts).where('id', '=', clientId).execute();

/** Whether another client bears an account code, or one that was merged, to whose survivor it leads; whoever asks before changing one holds the organization's lock. */
export async function codeTaken(tx: Tx, accountCode: string, but: string | null): Promise<boolean> {
	const row = await tx
		.selectFrom('client')
		.select('id')
		.where('accountCode', '=', accountCode)
		.$if(but !== null, (of) => of.where('id', '!=', but))
		.executeTakeFirst();
	const merged = await tx
		.selectFrom('mergedClient')
		.select('id')
		.where('accountCode', '=', accountCode)
		.executeTakeFirst();
	return row !== undefined || merged !== undefined;
}

/** Who changed a client's facts last, by name; undefined when no person did: an import, or nobody. */
export async function lastToChange(tx: Tx, clientId: string): Promise<string | undefined> {
	const { rows } = await sql<{ name: string }>`
		select s.name from activity a join collaborator s on s.organization_id = a.organization_id and s.id::text = a.actor
		where a.client_id = ${clientId} and a.actor_kind = 'collaborator' and a.name in ('client.changed', 'client.flagged')
		order by a.id desc limit 1`.execute(tx);
	return rows[0]?.name;
}
