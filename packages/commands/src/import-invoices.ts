import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { storeMapping } from '@quittance/db/import-mappings.ts';
import * as imports from '@quittance/db/imports.ts';
import { beginSaving } from '@quittance/db/ledger-balances.ts';
import { addStagedClients, stageClients } from '@quittance/db/ledger-staging.ts';
import type { Actor } from '@quittance/db/open.ts';
import { readingSettings } from '@quittance/db/organizations.ts';
import { defaultProfile } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { stagePairs } from '@quittance/db/staged-pairs.ts';
import type { ReadingRefusal } from '@quittance/imports/table/columns.ts';
import { headerSignature } from '@quittance/imports/table/header.ts';
import { type LineWarning, readInvoices } from '@quittance/imports/table/invoice-row.ts';
import type { Mapping } from '@quittance/imports/table/mapping.ts';
import { adminsOnly } from './admins-only.ts';
import { keepRules } from './apply-rule.ts';
import { assignNewClients } from './assign-new-clients.ts';
import { dueDates } from './due-dates.ts';
import type { OnProgress } from './import-progress.ts';
import { keepRefusal } from './keep-refusal.ts';
import type { Office } from './office.ts';
import type { OpenedTable } from './open-file.ts';
import { RefusedLines } from './refused-lines.ts';
import { rememberedMapping } from './remembered-mapping.ts';
import { saveStaged, type SavedCounts } from './save-staged.ts';
import { setUpStandardScenario } from './set-up-standard-scenario.ts';
import { stageInvoices } from './stage-invoices.ts';
import { tellOfDeleted } from './tell-of-deleted.ts';

export type ImportInvoices = {
	readonly actor: Actor;
	readonly opened: OpenedTable;
	/** What a person confirmed; the remembered one, or a guess, when left out. Remembered once the file is in. */
	readonly mapping?: Mapping<'invoices'>;
	readonly onProgress?: OnProgress;
	/** Only tried: what it would answer, its refused lines left with whoever asks, and nothing written. */
	readonly rehearsal?: RefusedLines;
};

export type ImportedInvoices = {
	readonly importId: string;
	/** These very bytes were imported before: nothing was changed. */
	readonly repeated: boolean;
	readonly rows: number;
	/** `deleted`: clients that were deleted and for which the books have something new. */
	readonly counts: SavedCounts & { readonly clients: number; readonly deleted: number };
	readonly warnings: readonly LineWarning[];
};

export type InvoicesRefusal = ReadingRefusal | 'admin.required' | 'import.linesRefused' | 'import.nothingOwed';

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
/** What the letters end with that lists of invoices bring; no accounting year ends so. */
const TAG = '|list';

/**
 * Imports a list of invoices, credit notes and payments from CSV or Excel: all of it or nothing (INV-01). A row that is known is
 * brought up to what the file says, one that the file does not name stays as it is. What a row says is settled, without
 * saying by what, is a payment of that amount (of a credit note: money given back), so that what is open still is the
 * amount less its matches (INV-02). Due dates that the file leaves out follow from the terms.
 */
export async function importInvoices(
	office: Office,
	{ actor, opened, mapping: given, onProgress = () => {}, rehearsal }: ImportInvoices,
): Promise<Outcome<ImportedInvoices, InvoicesRefusal>> {
	const { db, now } = office;
	const { name: fileName, table, source } = opened;
	const startedAt = now();
	const refused = rehearsal ?? new RefusedLines();
	const format = `${opened.format} invoices`;
	const answer = await db[rehearsal ? 'rehearse' : 'write'](
		actor,
		async (tx): Promise<Outcome<ImportedInvoices, InvoicesRefusal>> => {
			const admin = await adminsOnly(tx, actor);
			if (!admin.ok) return admin;
			await imports.lockImports(tx);
			const { currency, language, timeZone } = await readingSettings(tx);
			const mapping = given ?? (await rememberedMapping(tx, table, 'invoices', currency));
			const read = readInvoices(table, mapping);
			if (!read.ok) return read;
			const onRows = (lines: number) => onProgress({ phase: 'reading', lines, bytes: source.length() });
			const staged = await stageInvoices(tx, read.value, { dueOn: await dueDates(tx), refused, onRows });
			if (refused.count > 0) return refuse('import.linesRefused', { lines: refused.count });
			if (staged.rows === 0) return refuse('import.nothingOwed');
			onProgress({ phase: 'saving', lines: staged.rows, bytes: source.length() });

			const { rows, warnings } = staged;
			const fingerprint = source.digest();
			const before = await imports.importOfBytes(tx, fingerprint, format);
			const fresh = !before || (await imports.newestFigures(tx))?.fingerprint === fingerprint;
			const heading = {
				fileName,
				format,
				fingerprint,
				state: 'done',
				importedBy: actor.id,
				startedAt,
				finishedAt: now(),
			} as const;
			const importId = await imports.addImport(tx, { ...heading, bringsLedger: fresh, counts: { rows } });
			if (before) {
				await record(tx, {
					name: 'import.repeated',
					subject: importId,
					actor,
					details: { fileName, first: before.id },
				});
				return allow({ importId, repeated: true, rows, counts: NOTHING, warnings });
			}
			await keepPlanningOut(tx);
			const rules = await keepRules(tx);
			await beginSaving(tx);
			await stagePairs(tx, '');
			await stageClients(tx, staged.clients);
			const clients = await addStagedClients(tx, (await defaultProfile(tx))?.id ?? null);
			const today = dayIn(now(), timeZone);
			const saved = await saveStaged(tx, { importId, tag: TAG, complete: null, today, at: now() });
			const counts = { clients, ...saved, deleted: await tellOfDeleted(tx, actor, importId) };
			await assignNewClients(tx, rules, { actor, today, at: now() });
			await imports.storeCounts(tx, importId, { rows, ...counts });
			await storeMapping(tx, 'invoices', headerSignature(table.columns), mapping, now());
			await setUpStandardScenario(tx, actor, language, now());
			await record(tx, { name: 'import.done', subject: importId, actor, details: { fileName, ...counts } });
			return allow({ importId, repeated: false, rows, counts, warnings });
		},
	);
	if (answer.ok || rehearsal) return answer;
	return keepRefusal(office, { actor, fileName, format, file: source, startedAt, refused }, answer);
}
