import type { RefusedLine } from '@quittance/imports/refusal.ts';

/** A file with more refused lines than this is the wrong file: they are counted on, and no longer kept. */
const KEPT = 10_000;

/** The refused lines of a file, while it is read. */
export class RefusedLines {
	readonly kept: RefusedLine[] = [];
	count = 0;

	add(refused: readonly RefusedLine[]): void {
		this.count += refused.length;
		for (const line of refused) if (this.kept.length < KEPT) this.kept.push(line);
	}
}
