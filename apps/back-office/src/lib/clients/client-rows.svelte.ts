import type { OfficeCaller } from '#lib/server/api.ts';

export type ClientPage = Pick<Awaited<ReturnType<OfficeCaller['clients']['list']>>, 'clients' | 'next'>;
export type ClientRow = ClientPage['clients'][number];

/** The rows of the list: the page that the server made, and those that were asked for after it. */
export class ClientRows {
	readonly #first: () => ClientPage;
	readonly #more: (cursor: string) => Promise<ClientPage>;
	#later = $state.raw<readonly ClientPage[]>([]);
	asking = $state(false);
	failed = $state(false);

	constructor(first: () => ClientPage, more: (cursor: string) => Promise<ClientPage>) {
		this.#first = first;
		this.#more = more;
	}

	/** Each client once: one that moved while the list was read stays where it was met first. */
	get rows(): ClientRow[] {
		const pages = [this.#first(), ...this.#later];
		return [
			...new Map(
				pages
					.flatMap(({ clients }) => clients)
					.toReversed()
					.map((row) => [row.id, row]),
			).values(),
		].toReversed();
	}

	get next(): string | undefined {
		return (this.#later.at(-1) ?? this.#first()).next;
	}

	/** Another list begins. */
	forget(): void {
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
