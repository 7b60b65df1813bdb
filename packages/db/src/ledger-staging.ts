import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { stageAs, stageMore, type Cell } from './copy.ts';
import { codeByName, followMerges } from './merged-codes.ts';
import type { Tx } from './open.ts';

/**
 * A file of accounts on its way in. Everything in it is copied into temporary tables first, so that what it changes is worked
 * out by whole sets, however long the file is, and nothing is touched before its last line was read.
 */
export type StagedDocument = {
	/** Its place in this reading, by which matches refer to it. */
	readonly ordinal: number;
	/** What an import knows it by; unique. */
	readonly key: string;
	/** Account code of its client. */
	readonly code: string;
	readonly target: Target;
	readonly kind: 'invoice' | 'opening' | 'refund' | 'credit note' | 'payment';
	readonly number: string;
	readonly on: Day;
	/** Of an invoice. */
	readonly dueOn: Day | null;
	/** The file says the due date itself; otherwise it follows from the terms, once. */
	readonly dueSaid: boolean;
	readonly currency: string;
	readonly account: string | null;
	readonly amountMinor: bigint;
};

/** The table that keeps it. */
export type Target = 'invoice' | 'credit note' | 'payment';

export type StagedMatch = {
	/** Ordinal of an invoice. */
	readonly debit: number;
	/** Ordinal of a credit note or payment. */
	readonly credit: number;
	readonly amountMinor: bigint;
	readonly on: Day;
	/** The code of the letter, or what stands for one. */
	readonly letter: string;
};

export type StagedClient = {
	readonly code: string;
	readonly name: string;
	/** The file knows it by its name alone: a client of that name is the same one. */
	readonly byName: boolean;
};

const DOCUMENT = `ordinal integer, external_key text, code text, target text, kind text, number text, on_day date, due_on date,
	due_said boolean, currency char(3), account text, amount_minor bigint`;

const documentCells = (row: StagedDocument): readonly Cell[] => [
	row.ordinal,
	row.key,
	row.code,
	row.target,
	row.kind,
	row.number,
	row.on,
	row.dueOn,
	row.dueSaid,
	row.currency,
	row.account,
	row.amountMinor,
];

export const stageDocuments = (tx: Tx, rows: AsyncIterable<readonly StagedDocument[]>) =>
	stageAs(tx, 'staged_document', DOCUMENT, cellsOf(rows));

/** Documents that only became known once all lines were read. */
export const stageMoreDocuments = (tx: Tx, rows: readonly StagedDocument[]) =>
	stageMore(tx, 'staged_document', rows.map(documentCells));

export const stageMatches = (tx: Tx, rows: Iterable<StagedMatch>) =>
	stageAs(
		tx,
		'staged_match',
		'debit integer, credit integer, amount_minor bigint, on_day date, letter text',
		matchCells(rows),
	);

export const stageClients = (tx: Tx, rows: readonly StagedClient[]) =>
	stageAs(
		tx,
		'staged_client',
		'code text, name text, by_name boolean',
		rows.map(({ code, name, byName }) => [code, name, byName]),
	);

/** What each client owes by the books. */
export const stageBalances = (tx: Tx, balances: ReadonlyMap<string, bigint>) =>
	stageAs(tx, 'staged_balance', 'code text, minor bigint', balances);

/**
 * Adds the staged clients that are new, in a profile; a client known by its name alone takes the code of the one who bears it.
 * Locks them all, in key order, as whoever changes what a client owes does. Returns how many were added.
 */
export async function addStagedClients(tx: Tx, profileId: string | null): Promise<number> {
	await sql`
		update staged_document d set code = k.account_code
		from staged_client s
		join (${codeByName}) k on k.name = lower(s.name)
		where s.by_name and d.code = s.code`.execute(tx);
	await followMerges(tx);
	const { numAffectedRows } = await sql`
		insert into client (name, account_code, profile_id)
		select coalesce(nullif(s.name, ''), s.code), s.code, ${profileId}
		from staged_client s
		where exists (select from staged_document d where d.code = s.code)
			and not exists (select from client c where c.account_code = s.code)
		order by s.code`.execute(tx);
	await sql`
		select count(*) from (
			select c.id from client c where c.account_code in (select code from staged_document) order by c.id for update
		) locked`.execute(tx);
	return Number(numAffectedRows ?? 0n);
}

async function* cellsOf(batches: AsyncIterable<readonly StagedDocument[]>): AsyncGenerator<readonly Cell[]> {
	for await (const batch of batches) for (const row of batch) yield documentCells(row);
}

function* matchCells(rows: Iterable<StagedMatch>): Generator<readonly Cell[]> {
	for (const { debit, credit, amountMinor, on, letter } of rows) yield [debit, credit, amountMinor, on, letter];
}
