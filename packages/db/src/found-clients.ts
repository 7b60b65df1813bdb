import { sql } from 'kysely';
import { bears } from './client-filter.ts';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

export type FoundClient = { readonly id: string; readonly name: string; readonly accountCode: string };

type Sought = {
	/** The collaborator who asks: clients on which they have no right are not there (DOC-02). */
	readonly viewer: string;
	/** What was typed, in one piece. */
	readonly typed: string;
	/** Each must occur in name, account code or SIREN, whatever case and accents. */
	readonly words: readonly string[];
	readonly most: number;
};

/**
 * The clients that somebody means by a few letters, the nearest first: who has that code, whose name begins so, who has all its words
 * somewhere. What is farther is asked for only while there is room.
 */
export async function clientsFound(tx: Tx, { viewer, typed, words, most }: Sought): Promise<FoundClient[]> {
	const code = bears([typed, typed.toUpperCase()]);
	// A range rather than `starts_with`: behind row-level security an index serves only comparisons that cannot leak.
	const begins = sql`c.sort_name >= searchable(${typed}) and c.sort_name < searchable(${typed}) || chr(1114111)`;
	const contains = sql.join(
		words.map((word) => sql`position(searchable(${word}) in c.search_text) > 0`),
		sql` and `,
	);
	const found: FoundClient[] = [];
	for (const condition of [code, begins, contains]) {
		const room = most - found.length;
		if (room === 0) break;
		const { rows } = await sql<FoundClient>`
			select c.id, c.name, c.account_code as "accountCode" from client c
			where ${condition} and ${hasRight(viewer, 'read', sql.ref('c.id'))} and c.id <> all(${found.map(({ id }) => id)}::uuid[])
			order by c.sort_name, c.id limit ${room}`.execute(tx.withoutPlugins());
		found.push(...rows);
	}
	return found;
}
