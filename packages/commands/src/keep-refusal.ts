import { refuse, type Refused } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addImport, addRefusedLines } from '@quittance/db/imports.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { Fingerprinted } from './fingerprinted.ts';
import type { Office } from './office.ts';
import type { RefusedLines } from './refused-lines.ts';

export type RefusedImport = {
	readonly actor: Actor;
	readonly fileName: string;
	readonly format: string;
	readonly file: Fingerprinted;
	readonly startedAt: Date;
	readonly refused: RefusedLines;
};

/**
 * Nothing of a refused file is kept but this: that it was tried, and every line that could not be taken with its reason (INV-01).
 * The refusal then says under which import they are found.
 */
export const keepRefusal = <R extends string>(
	{ db, now }: Office,
	{ actor, fileName, format, file, startedAt, refused }: RefusedImport,
	answer: Refused<R>,
): Promise<Refused<R>> =>
	// The inner value is carried as plain data: a refusal given to `write` would roll this very record back.
	db
		.write(actor, async (tx) => {
			const importId = await addImport(tx, {
				fileName,
				format,
				fingerprint: file.digest(),
				state: 'refused',
				bringsLedger: false,
				counts: { refused: refused.count },
				importedBy: actor.id,
				startedAt,
				finishedAt: now(),
			});
			const rows = refused.kept.map(({ line, code, about, column, text }) => ({
				line,
				reason: code,
				about: { ...about, column, text },
			}));
			await addRefusedLines(tx, importId, rows);
			const details = { fileName, because: answer.refusal, refused: refused.count };
			await record(tx, { name: 'import.refused', subject: importId, actor, details });
			return importId;
		})
		.then((importId) => refuse(answer.refusal, { ...answer.about, importId }));
