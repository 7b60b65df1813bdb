import type { Db, Tx } from '../src/open.ts';

/** The arguments behind the database of each exported function of a query file that takes one first. */
export type Samples<Queries> = {
	readonly [Name in keyof Queries as Queries[Name] extends (...given: infer Given) => unknown ? (Given extends readonly [infer First, ...unknown[]] ? (Tx extends First ? (First extends Db ? Name : never) : never) : never) : never]: Queries[Name] extends (
		first: never,
		...rest: infer Rest
	) => unknown
		? Readonly<Rest>
		: never;
};

/** Pairs a query file with sample arguments, for the SQL that is committed and read in review; no query can be left out. */
export const samples = <Queries extends object>(queries: Queries, given: Samples<Queries>) => ({
	queries: queries as Readonly<Record<string, unknown>>,
	given: given as Readonly<Record<string, readonly unknown[]>>,
});

/** An id for samples. */
export const ID = '01890000-0000-7000-8000-000000000001';
