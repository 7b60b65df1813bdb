import { lookAgainIntoFile, offerFile, takeFile, withdrawFile } from '@quittance/commands/offer-file.ts';
import type { FoundInFile, FoundLine } from '@quittance/commands/work-on-offered-file.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { importKnown, importsBefore, refusedLinesOf } from '@quittance/db/imports.ts';
import { offeredFile, openOfferedFiles } from '@quittance/db/offered-files.ts';
import { inWords, isImportRefusal } from '@quittance/imports/words.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import type { Later, OfficeContext } from '../context.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const byId = z.object({ id: anId });
const A_PAGE = 30;

/** Files that are offered, looked into and taken in (INV-01). The file itself comes with the request, never in its input. */
export const imports = officeRouter({
	/** What waits for somebody or something, and what was imported before. */
	list: act('import.see')
		.input(z.object({ before: anId.optional() }))
		.query(({ ctx: { office, staff }, input: { before } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const rows = await importsBefore(tx, before, A_PAGE + 1);
				const past = rows.slice(0, A_PAGE).map(({ name, importedBy, ...row }) => ({
					...row,
					counts: row.counts as Readonly<Record<string, number>>,
					by: name ?? importedBy,
				}));
				return { offered: await openOfferedFiles(tx), past, more: rows.length > A_PAGE };
			}),
		),

	/** One offered file: how far it has come, and what it would bring or why it cannot be taken in. */
	file: act('import.see')
		.input(byId)
		.query(({ ctx: { office, staff, language }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const { found: facts, progress, ...file } = found(await offeredFile(tx, id), 'file.unknown');
				const { about = {}, warnings = [], refusedLines = [], refusal, ...rest } = facts as FoundInFile;
				const told = (line: FoundLine) => ({ ...line, words: wordsOf(line.code, line.about, language) });
				return {
					...file,
					progress: progress as {
						readonly phase?: 'reading' | 'saving';
						readonly bytes?: number;
						readonly lines?: number;
					},
					found: {
						...rest,
						warnings: warnings.map(told),
						refusedLines: refusedLines.map(told),
						/** Why the whole file is refused: in words where only this room knows them, else as the refusal itself. */
						refused: refusal === undefined ? undefined : { refusal, about, words: wordsOf(refusal, about, language) },
					},
				};
			}),
		),

	/** The lines that an import could not take, each with its reason and its number in the file. */
	refusedLines: act('import.see')
		.input(byId)
		.query(({ ctx: { office, staff, language }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const known = found(await importKnown(tx, id), 'import.unknown');
				const lines = await refusedLinesOf(tx, known.id);
				return {
					...known,
					lines: lines.map(({ line, reason, about }) => {
						const facts = about as FoundLine['about'];
						return { line, column: facts['column'], text: facts['text'], words: wordsOf(reason, facts, language) };
					}),
				};
			}),
		),

	/** A file is kept already and is to be looked into. */
	offer: act('import.preview').mutation(async ({ ctx: { office, actor, received, later } }) => {
		const [file] = received ?? [];
		if (!file) return answer<{ readonly fileId: string }>(refuse('document.empty'));
		return answer(await offerFile(office, { actor, file, enqueue: asked(later, 'lookIntoFile', actor) }));
	}),

	take: act('import.run')
		.input(byId)
		.mutation(async ({ ctx: { office, actor, later }, input: { id } }) =>
			answer(await takeFile(office, { actor, fileId: id, enqueue: asked(later, 'takeFile', actor) })),
		),

	lookAgain: act('import.preview')
		.input(byId)
		.mutation(async ({ ctx: { office, actor, later }, input: { id } }) =>
			answer(await lookAgainIntoFile(office, { actor, fileId: id, enqueue: asked(later, 'lookIntoFile', actor) })),
		),

	withdraw: act('import.preview')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await withdrawFile(office, { actor, fileId: id })),
		),
});

type Actor = Parameters<Later['takeFile']>[1];
type Asked = (tx: Parameters<Later['takeFile']>[0], id: string) => Promise<void>;

/** Asks the worker for one of its jobs; where none is connected, that is a fault of how the server was opened. */
const asked =
	(later: OfficeContext['later'], job: 'lookIntoFile' | 'takeFile', actor: Actor): Asked =>
	(tx, id) => {
		if (!later) throw new Error(`nobody is asked to ${job}: the server was opened without a queue`);
		return later[job](tx, actor, id);
	};

const wordsOf = (code: string, about: FoundLine['about'], language: 'fr' | 'en'): string | undefined =>
	isImportRefusal(code) ? inWords(code, about, language) : undefined;
