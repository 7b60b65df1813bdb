import { eachOnce } from './each-once.ts';

type RowsPage<Row> = { readonly clients: readonly Row[]; readonly next: string | undefined };

/** The rows of the list: the page that the server made, and those that were asked for after it. */
export class ListRows<Row extends { readonly id: string }> {
	readonly #first: () => RowsPage<Row>;
	readonly #more: (cursor: string) => Promise<RowsPage<Row>>;
	#address = '';
	#later = $state.raw<readonly RowsPage<Row>[]>([]);
	asking = $state(false);
	failed = $state(false);

	constructor(first: () => RowsPage<Row>, more: (cursor: string) => Promise<RowsPage<Row>>) {
		this.#first = first;
		this.#more = more;
	}

	get rows(): readonly Row[] {
		return eachOnce([this.#first(), ...this.#later].flatMap(({ clients }) => clients));
	}

	get next(): string | undefined {
		return (this.#later.at(-1) ?? this.#first()).next;
	}

	/** The list at an address: another one begins anew, the same one loaded again keeps what was read. */
	show(address: string): void {
		if (address === this.#address) return;
		this.#address = address;
		this.#later = [];
		this.failed = false;
	}

	async more(): Promise<void> {
		const { next } = this;
		if (next === undefined || this.asking) return;
		this.asking = true;
		this.failed = false;
		try {
			const page = await this.#more(next);
			if (this.next === next) this.#later = [...this.#later, page];
		} catch {
			this.failed = true;
		} finally {
			this.asking = false;
		}
	}
}
