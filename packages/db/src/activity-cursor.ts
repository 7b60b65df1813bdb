import { sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * Up to where somebody has followed the activities: a snapshot of the server, as text. What was committed since is what that snapshot does
 * not see, however long ago it was begun: a late commit is not missed, and a long transaction elsewhere delays nobody.
 */
export type Cursor = string;

/** The cursor of this look: all that it sees is behind it. In a transaction that sees one moment, read anywhere in it. */
export async function presentCursor(db: Db): Promise<Cursor> {
	const { rows } = await sql<{ cursor: Cursor }>`select pg_current_snapshot()::text as cursor`.execute(db);
	return rows[0]?.cursor ?? '';
}

/** Whether a text could be a cursor that was given out up to now: one from elsewhere, or from before a restore, says nothing. */
export function isCursorUpTo(now: Cursor, text: string): boolean {
	const cursor = parse(text);
	const present = parse(now);
	return cursor !== null && present !== null && cursor.xmax <= present.xmax;
}

const MOST_IN_PROGRESS = 1000;

function parse(text: string): { xmax: bigint } | null {
	const [, least, most, listed] = /^(\d{1,19}):(\d{1,19}):([\d,]*)$/.exec(text) ?? [];
	if (least === undefined || most === undefined || listed === undefined) return null;
	const [xmin, xmax] = [BigInt(least), BigInt(most)];
	const inProgress = listed === '' ? [] : listed.split(',');
	if (xmin < 1n || xmax < xmin || inProgress.length > MOST_IN_PROGRESS) return null;
	let last = xmin - 1n;
	for (const id of inProgress) {
		if (!/^\d{1,19}$/.test(id) || BigInt(id) <= last || BigInt(id) >= xmax) return null;
		last = BigInt(id);
	}
	return { xmax };
}
