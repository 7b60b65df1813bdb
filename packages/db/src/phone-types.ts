import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type PhoneType = {
	readonly id: string;
	/** As the staff reads it, and as a number of this kind bears it. */
	readonly name: string;
};

/** The organization's own kinds of number by name, each with how many numbers bear it (CLI-03). */
export async function phoneTypesListed(tx: Tx): Promise<(PhoneType & { readonly numbers: number })[]> {
	const { rows } = await sql<PhoneType & { readonly numbers: number }>`
		select t.id, t.name, (select count(*) from phone p where p.type = t.name)::int as numbers
		from phone_type t order by lower(t.name)`.execute(tx.withoutPlugins());
	return rows;
}

/** Whether there is one of that name, which nobody renames or deletes before this transaction ends. */
export async function keepPhoneType(tx: Tx, name: string): Promise<boolean> {
	return (
		(await tx.selectFrom('phoneType').select('id').where('name', '=', name).forShare().executeTakeFirst()) !== undefined
	);
}

/** Whoever adds, renames or deletes kinds of number goes one at a time. */
export const lockPhoneTypes = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('phone types ' || current_organization(), 0))`.execute(tx);

export const phoneTypeOf = (tx: Tx, id: string): Promise<PhoneType | undefined> =>
	tx.selectFrom('phoneType').select(['id', 'name']).where('id', '=', id).forUpdate().executeTakeFirst();

/** The one of a name, whatever the case. */
export const phoneTypeNamed = (tx: Tx, name: string): Promise<PhoneType | undefined> =>
	tx
		.selectFrom('phoneType')
		.select(['id', 'name'])
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

export const addPhoneType = (tx: Tx, name: string): Promise<PhoneType> =>
	tx.insertInto('phoneType').values({ name }).returning(['id', 'name']).executeTakeFirstOrThrow();

/** The numbers that bear the old name bear the new one; how many. */
export async function renamePhoneType(tx: Tx, { id, name: before }: PhoneType, name: string): Promise<number> {
	await tx.updateTable('phoneType').set({ name }).where('id', '=', id).execute();
	return giveType(tx, before, name);
}

/** It is no more; the numbers that bore it become `instead`. How many they were. */
export async function deletePhoneType(tx: Tx, { id, name }: PhoneType, instead: string): Promise<number> {
	await tx.deleteFrom('phoneType').where('id', '=', id).execute();
	return giveType(tx, name, instead);
}

async function giveType(tx: Tx, before: string, after: string): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('phone')
		.set({ type: after })
		.where('type', '=', before)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}
