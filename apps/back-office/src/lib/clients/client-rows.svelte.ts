import type { OfficeCaller } from '#lib/server/api.ts';
import { eachOnce } from './each-once.ts';

export type ClientPage = Pick<Awaited<ReturnType<OfficeCaller['clients']['list']>>, 'clients' | 'next'>;
export type ClientRow = ClientPage['clients'][number];

/** The rows of the list: the page that the server made, and those that were asked for after it. */
export class ClientRows {
	readonly #first: () => ClientPage;
	readonly #more: (cursor: string) => Promise<ClientPage>;
	#address = '';
	#later = $state.raw<readonly ClientPage[]>([]);
	asking = $state(false);
	failed = $state(false);

	constructor(first: () => ClientPage, more: (cursor: string) => Promise<ClientPage>) {
		this.#first = first;
		this.#more = more;
	}

	get rows(): readonly ClientRow[] {
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
