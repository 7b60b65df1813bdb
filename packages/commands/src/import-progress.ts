/** How far an import has come: for a progress bar. Saving has no length: it is a handful of statements. */
export type ImportProgress = {
	readonly phase: 'reading' | 'saving';
	/** Bytes of the file read so far. */
	readonly bytes: number;
	readonly lines: number;
};
export type OnProgress = (progress: ImportProgress) => void;
