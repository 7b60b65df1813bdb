import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import type { Currency } from '@quittance/core/money/money.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import * as imports from '@quittance/db/imports.ts';
import { beginSaving, differences } from '@quittance/db/ledger-balances.ts';
import { itemsOpenAt } from '@quittance/db/ledger-carried.ts';
import {
	addStagedClients,
	stageBalances,
	stageClients,
	stageMatches,
	stageMoreDocuments,
} from '@quittance/db/ledger-staging.ts';
import { mergedCodes } from '@quittance/db/merged-codes.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { readingSettings } from '@quittance/db/organizations.ts';
import { defaultProfile } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import type { ByteSource } from '@quittance/imports/bytes.ts';
import type { LedgerWarning } from '@quittance/imports/fec/ledger.ts';
import { readFec } from '@quittance/imports/fec/read-fec.ts';
import type { FileRefusal } from '@quittance/imports/refusal.ts';
import { adminsOnly } from './admins-only.ts';
import { keepRules } from './apply-rule.ts';
import { assignNewClients } from './assign-new-clients.ts';
import { carryLedger } from './carry-ledger.ts';
import { dueDates, type DueDates } from './due-dates.ts';
import { fingerprinted } from './fingerprinted.ts';
import type { OnProgress } from './import-progress.ts';
import { keepRefusal } from './keep-refusal.ts';
import { LEDGER_KEYS, ledgerYearOf, type LedgerYear } from './ledger-year.ts';
import type { Office } from './office.ts';
import { placeMatches } from './place-matches.ts';
import { RefusedLines } from './refused-lines.ts';
import { saveStaged, type SavedCounts } from './save-staged.ts';
import { setUpStandardScenario } from './set-up-standard-scenario.ts';
import { stageLedger, stagedFrom, type StagedLedger } from './stage-ledger.ts';
import { tellOfDeleted } from './tell-of-deleted.ts';

export type ImportLedger = {
	readonly actor: Actor;
	readonly file: { readonly name: string; readonly bytes: ByteSource };
	/** Of the books; the organization's when left out. */
	readonly currency?: Currency;
	readonly onProgress?: OnProgress;
	/** Only tried: what it would answer, its refused lines left with whoever asks, and nothing written. */
	readonly rehearsal?: RefusedLines;
};

export type ImportedLedger = {
	readonly importId: string;
	/** These very bytes were imported before: nothing was changed. */
	readonly repeated: boolean;
	readonly lines: number;
	/** `deleted`: clients that were deleted and for which the books have something new. */
	readonly counts: SavedCounts & { readonly clients: number; readonly deleted: number };
	readonly warnings: readonly LedgerWarning[];
};

export type LedgerRefusal =
	FileRefusal | 'admin.required' | 'import.linesRefused' | 'import.older' | 'import.nothingOwed';

const NOTHING = {
	clients: 0,
	deleted: 0,
	invoices: 0,
	creditNotes: 0,
	payments: 0,
	changed: 0,
	gone: 0,
	matches: 0,
	unmatched: 0,
};
const FORMAT = 'fec';

/**
 * Imports a French accounting file (domain.md 4): all of it or nothing (INV-01). The same file again changes nothing; a later file of
 * the year updates, new letters match and letters that are gone unmatch, so that an invoice is open again at its level
 * (INV-03); the next year's opening lines find the items that they repeat. Afterwards the open items of each client add up to
 * its account (INV-02). A file with refused lines leaves only their report, under the `importId` of the refusal.
 */
export async function importLedger(
	office: Office,
	{ actor, file, currency, onProgress = () => {}, rehearsal }: ImportLedger,
): Promise<Outcome<ImportedLedger, LedgerRefusal>> {
	const { db, now } = office;
	const startedAt = now();
	const source = fingerprinted(file.bytes);
	const refused = rehearsal ?? new RefusedLines();
	const answer = await db[rehearsal ? 'rehearse' : 'write'](
		actor,
		async (tx): Promise<Outcome<ImportedLedger, LedgerRefusal>> => {
			const admin = await adminsOnly(tx, actor);
			if (!admin.ok) return admin;
			await imports.lockImports(tx);
			const settings = await readingSettings(tx);
			const read = await readFec(source.bytes, { currency: currency ?? settings.currency });
			if (!read.ok) return read;
			const dueOn = await dueDates(tx);
			const progress = (phase: 'reading' | 'saving', lines: number) =>
				onProgress({ phase, lines, bytes: source.length() });
			const staged = await stageLedger(tx, read.value, {
				dueOn,
				refused,
				onLines: (lines) => progress('reading', lines),
			});
			if (refused.count > 0) return refuse('import.linesRefused', { lines: refused.count });
			const { period, warnings } = staged.end;
			if (!period || staged.clients.length === 0) return refuse('import.nothingOwed');
			progress('saving', staged.lines);

			const fingerprint = source.digest();
			const newest = await imports.newestLedger(tx);
			const before = await imports.importOfBytes(tx, fingerprint, FORMAT);
			const heading = {
				fileName: file.name,
				format: FORMAT,
				fingerprint,
				state: 'done',
				importedBy: actor.id,
				startedAt,
			} as const;
			if (before) {
				// The newest file once more, on a day without entries, says that nothing changed: that is fresh. An older one is not.
				const fresh = newest?.fingerprint === fingerprint;
				const importId = await imports.addImport(tx, {
					...heading,
					bringsLedger: fresh,
					counts: NOTHING,
					finishedAt: now(),
				});
				await record(tx, {
					name: 'import.repeated',
					subject: importId,
					actor,
					details: { fileName: file.name, first: before.id },
				});
				return allow({ importId, repeated: true, lines: staged.lines, counts: NOTHING, warnings });
			}
			const year = ledgerYearOf(period, newest);
			if (!year.ok) return year;
			const { year: ledgerYear, coversTo } = year.value;
			const importId = await imports.addImport(tx, {
				...heading,
				bringsLedger: true,
				counts: {},
				finishedAt: now(),
				ledgerYear,
				coversTo,
			});
			await keepPlanningOut(tx);
			const rules = await keepRules(tx);
			const today = dayIn(now(), settings.timeZone);
			const saved = await save(tx, {
				staged,
				year: year.value,
				dueOn,
				importId,
				at: now(),
				today,
			});
			const counts = { ...saved, deleted: await tellOfDeleted(tx, actor, importId) };
			await assignNewClients(tx, rules, { actor, today, at: now() });
			await imports.storeCounts(tx, importId, { lines: staged.lines, ...counts });
			await setUpStandardScenario(tx, actor, settings.language, now());
			await record(tx, { name: 'import.done', subject: importId, actor, details: { fileName: file.name, ...counts } });
			return allow({ importId, repeated: false, lines: staged.lines, counts, warnings });
		},
	);
	if (answer.ok || rehearsal) return answer;
	return keepRefusal(office, { actor, fileName: file.name, format: FORMAT, file: source, startedAt, refused }, answer);
}

type Save = {
	readonly staged: StagedLedger;
	readonly year: LedgerYear;
	readonly dueOn: DueDates;
	readonly importId: string;
	readonly today: ReturnType<typeof dayIn>;
	readonly at: Date;
};

async function save(tx: Tx, { staged, year, dueOn, importId, today, at }: Save) {
	const { clients, end } = staged;
	const merged = await mergedCodes(tx);
	const openings = staged.openings.map((line) => ({
		...line,
		clientCode: merged.get(line.clientCode) ?? line.clientCode,
	}));
	const after = (await imports.anyLedgerBefore(tx, year.year)) !== undefined;
	const opens = after && openings.length > 0;
	const carried = opens
		? carryLedger(
				openings,
				await itemsOpenAt(tx, { ...year, from: LEDGER_KEYS.from, before: year.keys.from }),
				year.year,
				dueOn,
			)
		: { documents: openings.map((line) => stagedFrom(line, dueOn)), matches: [], places: new Map() };
	await beginSaving(tx);
	await stageMoreDocuments(tx, carried.documents);
	await stageMatches(tx, placeMatches(end.matches, carried.places, carried.matches));
	await stageClients(
		tx,
		clients.map((client) => ({ ...client, byName: false })),
	);
	await stageBalances(tx, end.balances);
	const added = await addStagedClients(tx, (await defaultProfile(tx))?.id ?? null);
	const complete = year.continues ? { ...year.keys, on: year.coversTo } : null;
	const saved = await saveStaged(tx, { importId, tag: year.tag, complete, today, at });
	const [wrong] = await differences(
		tx,
		after && !opens ? { ...year.keys, by: 'amount' } : { ...LEDGER_KEYS, by: 'open' },
	);
	if (wrong)
		throw new Error(
			`client ${wrong.code} would owe ${wrong.oursMinor} here and ${wrong.booksMinor} in the books: nothing was imported`,
		);
	return { clients: added, ...saved };
}
