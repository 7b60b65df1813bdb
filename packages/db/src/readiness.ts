import { sql } from 'kysely';
import type { Database } from './open.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Fails when the database cannot be asked just now, or lacks the tables of this version. */
export const databaseAnswers = (db: Pick<Database, 'read'>): Promise<unknown> =>
	db.read(NOBODY, (tx) => sql`select id from offered_file limit 1`.execute(tx));
