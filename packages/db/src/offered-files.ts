import type { Selectable } from 'kysely';
import type { Db, Tx } from './open.ts';
import type { OfferedFile } from './schema.ts';

export type OfferedState = Selectable<OfferedFile>['state'];

export type NewOfferedFile = {
	readonly name: string;
	readonly key: string;
	readonly byteSize: number;
	readonly offeredBy: string;
};

export async function addOfferedFile(tx: Tx, file: NewOfferedFile, at: Date): Promise<string> {
	const { id } = await tx
		.insertInto('offeredFile')
		.values({ ...file, byteSize: BigInt(file.byteSize), offeredAt: at, changedAt: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export const lockOfferedFile = (tx: Tx, id: string) =>
	tx
		.selectFrom('offeredFile')
		.select(['id', 'name', 'key', 'byteSize', 'offeredBy', 'state'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

export type OfferedChange = {
	readonly state: OfferedState;
	readonly found?: Readonly<Record<string, unknown>>;
	readonly importId?: string;
	/** Its bytes are no longer needed. */
	readonly key?: null;
};

/** A step of an offered file; how far the step before had come is forgotten. */
export const changeOfferedFile = (tx: Tx, id: string, { found, ...change }: OfferedChange, at: Date) =>
	tx
		.updateTable('offeredFile')
		.set({ ...change, ...(found && { found: { ...found } }), progress: {}, changedAt: at })
		.where('id', '=', id)
		.execute();

/** How far it has come; says nothing once the step is over. */
export const storeProgress = (tx: Tx, id: string, progress: Readonly<Record<string, string | number>>, at: Date) =>
	tx
		.updateTable('offeredFile')
		.set({ progress: { ...progress }, changedAt: at })
		.where('id', '=', id)
		.where('state', 'in', ['looking', 'taking'])
		.execute();

const shown = (db: Db) =>
	db
		.selectFrom('offeredFile as f')
		.innerJoin('collaborator as c', 'c.id', 'f.offeredBy')
		.select([
			...(['f.id', 'f.name', 'f.byteSize', 'f.offeredAt', 'f.state', 'f.progress', 'f.found', 'f.importId'] as const),
			'c.name as offeredBy',
		]);

/** One of them, as its page shows it. */
export const offeredFile = (db: Db, id: string) => shown(db).where('f.id', '=', id).executeTakeFirst();

/** Those that wait for somebody or something, the newest first. */
export const openOfferedFiles = (db: Db) =>
	shown(db).where('f.state', 'not in', ['taken', 'withdrawn']).orderBy('f.id', 'desc').limit(50).execute();
