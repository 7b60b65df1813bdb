import { sql } from 'kysely';
import postgres from 'postgres';
import type { Db, Tx } from './open.ts';

/** The channel on which a wish for a link, or an invitation, is told; the payload is the organization's id. */
export const WISH_CHANNEL = 'quittance_link_wish';

/** Writes down that whoever reads this mailbox wants a link; the minutes to wait when it was asked too often, else 0. Says nothing of whether anybody does. */
export async function wishForContactLink(db: Db, email: string, address: string): Promise<number> {
	const { rows } = await sql<{ wait: number }>`select wish_for_contact_link(${email}, ${address}) as wait`.execute(db);
	return rows[0]?.wait ?? 0;
}

/** A wish in the name of a contact, by somebody of the staff; told at the commit. */
export const addWish = (tx: Tx, wish: { readonly contactId: string; readonly address: string }): Promise<unknown> =>
	tx
		.with('wished', (query) => query.insertInto('linkWish').values(wish).returning('organizationId'))
		.selectFrom('wished')
		.select(sql`pg_notify(${WISH_CHANNEL}, organization_id::text)`.as('told'))
		.execute();

/** Wishes that nobody is granting, the oldest first: locked, so that two workers grant each once. */
export const lockWishes = (tx: Tx) =>
	tx
		.selectFrom('linkWish')
		.select(['id', 'contactId', 'address'])
		.orderBy('id')
		.limit(20)
		.forUpdate()
		.skipLocked()
		.execute();

export const dropWishes = (tx: Tx, ids: readonly string[]) =>
	tx.deleteFrom('linkWish').where('id', 'in', ids).execute();

/** Organizations whose contacts wait for a link. */
export async function organizationsWithWishes(db: Db): Promise<string[]> {
	const rows = await db.selectFrom('linkWish').select('organizationId').distinct().execute();
	return rows.map(({ organizationId }) => organizationId);
}

/** Calls for each organization in which a contact wishes for a link, as soon as it does; listens again after an outage. */
export async function hearWishes(
	url: string,
	applicationName: string,
	onWish: (organizationId: string) => void,
): Promise<() => Promise<void>> {
	const pool = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: applicationName } });
	await pool.listen(WISH_CHANNEL, onWish);
	return () => pool.end({ timeout: 5 });
}
