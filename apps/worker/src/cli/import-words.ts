import type { Outcome } from '@quittance/core/outcome.ts';
import type { ImportedFile } from '@quittance/commands/import-file.ts';
import { refusedLinesOf } from '@quittance/db/imports.ts';
import type { About, ImportRefusal, ImportWarning } from '@quittance/imports/refusal.ts';
import { inWords, isImportRefusal } from '@quittance/imports/words.ts';
import type { RefusalCode } from '@quittance/ui/words/refusals.ts';
import { count } from './count.ts';
import type { Desk } from './desk.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { granted } from './refused.ts';

/** Refused lines that are shown; the rest are counted. */
const SHOWN = 20;

/** What was imported; a refusal ends the command with its words, the first refused lines under it. */
export async function grantedImport(
	{ office, organization }: Desk,
	path: string,
	answer: Outcome<ImportedFile>,
): Promise<ImportedFile> {
	if (answer.ok) return answer.value;
	const { refusal, about } = answer;
	if (isImportRefusal(refusal))
		throw refused(`${path}: ${inWords(refusal, about, 'en')}${hintFor(refusal)} Nothing was imported.`);
	if (refusal !== 'import.linesRefused') return granted({ ...answer, refusal: refusal as RefusalCode });
	const lines = await office.db.read(organization.id, (tx) => refusedLinesOf(tx, String(about['importId'])));
	const shown = lines
		.slice(0, SHOWN)
		.map(({ line, reason, about: facts }) => lineInWords(line, reason, facts as About));
	const more = lines.length > SHOWN ? [`… and ${Number(about['lines']) - SHOWN} more.`] : [];
	throw refused(
		[
			`${path}: ${count(Number(about['lines']), 'line')} cannot be read; nothing was imported. Correct the file and import it again.`,
			...shown,
			...more,
		].join('\n'),
	);
}

const refused = (sentence: string): Failure => new Failure(sentence, exitCodes.refused);

function lineInWords(line: number, reason: string, about: About): string {
	const words = isImportRefusal(reason) ? inWords(reason, about, 'en') : reason;
	const column = about['column'] ? `, ${about['column']}` : '';
	const text = about['text'] ? ` “${about['text']}”:` : '';
	return `  line ${line}${column}:${text} ${words}`;
}

/** How the answer that a file does not give is given here. */
function hintFor(refusal: ImportRefusal): string {
	if (refusal === 'dates.ambiguous') return ' Here: --days day-month-year, or another order.';
	if (refusal === 'decimals.ambiguous') return ' Here: --decimals comma, or point.';
	return '';
}

/** What was strange and read all the same; the first few. */
export const warningLines = (
	warnings: readonly { readonly code: ImportWarning; readonly line?: number; readonly about: About }[],
): string[] =>
	warnings
		.slice(0, SHOWN)
		.map(({ code, line, about }) => `Look at this${line ? ` (line ${line})` : ''}: ${inWords(code, about, 'en')}`);
