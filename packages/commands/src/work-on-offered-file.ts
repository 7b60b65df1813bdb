import { refuse, type Outcome } from '@quittance/core/outcome.ts';
import { changeOfferedFile, lockOfferedFile, storeProgress, type OfferedChange } from '@quittance/db/offered-files.ts';
import type { Actor } from '@quittance/db/open.ts';
import { record } from '@quittance/db/activities.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import { importFile, type ImportedFile } from './import-file.ts';
import type { ImportProgress } from './import-progress.ts';
import type { Office } from './office.ts';
import { RefusedLines } from './refused-lines.ts';

/** What was found in an offered file, as it is kept for its page: plain JSON. */
export type FoundInFile = {
	readonly kind?: ImportedFile['kind'];
	/** These very bytes were imported before. */
	readonly repeated?: boolean;
	readonly lines?: number;
	readonly counts?: Readonly<Record<string, number>>;
	readonly warnings?: readonly FoundLine[];
	/** Why it cannot be taken in, and the first of the lines at fault. */
	readonly refusal?: string;
	readonly about?: Readonly<Record<string, string | number>>;
	readonly refusedLines?: readonly FoundLine[];
};

/** A line of the file that is strange or cannot be read; `code` has words in imports/words.ts. */
export type FoundLine = {
	readonly line: number;
	readonly code: string;
	readonly about: Readonly<Record<string, string | number>>;
	readonly column?: string;
	readonly text?: string;
};

export type OfferedFileJob = {
	readonly organizationId: string;
	readonly fileId: string;
	/** The worker, for the activity of looking. */
	readonly worker: string;
	/** Whether it is only looked into, or taken in. */
	readonly only: 'look' | 'take';
};

const SHOWN = 100;

/**
 * Looks into an offered file by importing it and leaving nothing behind, or takes it in, in the name of whoever offered it (INV-01). A job that
 * comes twice, or too late, does nothing. A fault leaves the file as `failed` and is thrown.
 */
export async function workOnOfferedFile(office: Office, store: DocumentStore, job: OfferedFileJob): Promise<void> {
	const { db } = office;
	const { organizationId, fileId, only } = job;
	const machine: Actor = { organizationId, kind: 'worker', id: job.worker };
	const state = only === 'look' ? 'looking' : 'taking';
	const file = await db.write(machine, (tx) => lockOfferedFile(tx, fileId));
	if (file?.state !== state || file.key === null) return;
	const actor: Actor = { organizationId, kind: 'collaborator', id: file.offeredBy };
	const { name, key } = file;
	const rehearsal = only === 'look' ? new RefusedLines() : undefined;
	const progress = new ProgressKept(office, machine, fileId);
	const settle = (change: OfferedChange) =>
		db.write(machine, async (tx) => {
			const now = await lockOfferedFile(tx, fileId);
			if (now?.state !== state) return;
			await changeOfferedFile(tx, fileId, change, office.now());
			await record(tx, {
				name: 'file.worked',
				subject: fileId,
				actor: machine,
				details: { name, state: change.state },
			});
		});
	const run = async (): Promise<Outcome<ImportedFile>> => {
		const opened = await store.open(key);
		if (!opened) return refuse('file.gone');
		const onProgress = (at: ImportProgress) => progress.show(at);
		return importFile(office, {
			actor,
			file: { name, bytes: opened.stream },
			onProgress,
			...(rehearsal && { rehearsal }),
		});
	};
	const answer = await run()
		.finally(() => progress.end())
		.catch(async (fault: unknown) => {
			await settle({ state: 'failed' });
			throw fault;
		});
	await settle(changeOf(answer, only, rehearsal));
}

function changeOf(answer: Outcome<ImportedFile>, only: 'look' | 'take', rehearsal?: RefusedLines): OfferedChange {
	if (!answer.ok) {
		const { importId, ...about } = answer.about;
		const lines = rehearsal && rehearsal.kept.length > 0 ? { refusedLines: rehearsal.kept.slice(0, SHOWN) } : {};
		const found: FoundInFile = { refusal: answer.refusal, about, ...lines };
		return { state: 'refused', found, ...(importId !== undefined && { importId: String(importId) }) };
	}
	const { importId, ...found } = foundIn(answer.value);
	return only === 'look' ? { state: 'looked', found } : { state: 'taken', found, importId, key: null };
}

function foundIn(imported: ImportedFile): FoundInFile & { readonly importId: string } {
	const { kind, importId, counts } = imported;
	const lines = 'lines' in imported ? imported.lines : imported.rows;
	const warnings = 'warnings' in imported ? imported.warnings.slice(0, SHOWN) : [];
	return {
		kind,
		importId,
		lines,
		counts: { ...counts },
		warnings,
		repeated: 'repeated' in imported && imported.repeated,
	};
}

/** Keeps how far an import has come where its page can read it: the newest only, one writing at a time, however often it is told. */
class ProgressKept {
	readonly #office: Office;
	readonly #actor: Actor;
	readonly #fileId: string;
	#newest: ImportProgress | undefined;
	#writing: Promise<void> | undefined;

	constructor(office: Office, actor: Actor, fileId: string) {
		this.#office = office;
		this.#actor = actor;
		this.#fileId = fileId;
	}

	show(progress: ImportProgress): void {
		this.#newest = progress;
		this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
	}

	async end(): Promise<void> {
		await this.#writing;
	}

	async #write(): Promise<void> {
		while (this.#newest) {
			const { phase, bytes, lines } = this.#newest;
			this.#newest = undefined;
			const { db, now } = this.#office;
			await db.write(this.#actor, (tx) => storeProgress(tx, this.#fileId, { phase, bytes, lines }, now()));
		}
	}
}
