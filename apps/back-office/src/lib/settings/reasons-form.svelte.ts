import type { DisputeReason, WrittenReason } from '@quittance/core/dispute/reasons.ts';

/** A row of the list as it is being written. */
export type ReasonRow = { readonly key: number; readonly code: string | null; french: string; english: string };

/** The reasons of disputes while somebody writes them: what is typed stays, whatever others save meanwhile. */
export class ReasonsForm {
	rows = $state<ReasonRow[]>([]);
	/** The list that is being changed. */
	was: DisputeReason[] = [];
	#next = 0;

	constructor(reasons: readonly DisputeReason[]) {
		this.restart(reasons);
	}

	/** Another list came: it stands here as long as nothing was typed. */
	learn(reasons: readonly DisputeReason[]): void {
		if (this.#untouched()) this.restart(reasons);
	}

	/** Somebody was faster: what is typed here is a change of theirs from now on. */
	overtake(reasons: readonly DisputeReason[]): void {
		this.was = [...reasons];
	}

	restart(reasons: readonly DisputeReason[]): void {
		this.was = [...reasons];
		this.rows = reasons.map((reason) => ({ ...reason, key: this.#next++ }));
	}

	add(): void {
		this.rows.push({ key: this.#next++, code: null, french: '', english: '' });
	}

	remove(at: number): void {
		this.rows.splice(at, 1);
	}

	/** Up or down by one; what has no place there stays. */
	move(at: number, by: -1 | 1): void {
		const [row] = this.rows.slice(at, at + 1);
		const to = at + by;
		if (!row || to < 0 || to >= this.rows.length) return;
		this.rows.splice(at, 1);
		this.rows.splice(to, 0, row);
	}

	/** As it is saved; a row in which nothing was written is none. */
	written(): WrittenReason[] {
		return this.rows
			.filter(({ code, french, english }) => code !== null || french.trim() !== '' || english.trim() !== '')
			.map(({ code, french, english }) => ({ code, french, english }));
	}

	#untouched(): boolean {
		const now = this.written();
		return (
			now.length === this.was.length &&
			this.was.every(({ code, french, english }, at) => {
				const row = now[at];
				return row?.code === code && row.french === french && row.english === english;
			})
		);
	}
}
