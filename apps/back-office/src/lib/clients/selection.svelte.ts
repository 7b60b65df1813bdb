import { SvelteSet } from 'svelte/reactivity';
import type { ClientListFilter } from './filter.ts';

export type SomeClients = { ids: string[] } | { like: Omit<ClientListFilter, 'sort' | 'without'> };

/** The clients that were ticked on the list, or all that match it: those too that are not read yet. */
export class Selection {
	readonly #ids = new SvelteSet<string>();
	/** All that match, whatever is ticked. */
	all = $state(false);

	has(id: string): boolean {
		return this.all || this.#ids.has(id);
	}

	/** How many, of so many that match. */
	count(matching: number): number {
		return this.all ? matching : this.#ids.size;
	}

	get empty(): boolean {
		return !this.all && this.#ids.size === 0;
	}

	/** Ticks some or unticks them; of all that match one is unticked by ticking the others that are shown. */
	tick(ids: readonly string[], on: boolean, shown: readonly string[]): void {
		if (this.all) for (const id of shown) this.#ids.add(id);
		this.all = false;
		for (const id of ids)
			if (on) this.#ids.add(id);
			else this.#ids.delete(id);
	}

	clear(): void {
		this.#ids.clear();
		this.all = false;
	}

	/** As the server is asked: by all that narrows the list, whatever it may be narrowed by. */
	asked({ sort: _order, without: _columns, ...like }: ClientListFilter): SomeClients {
		return this.all ? { like } : { ids: [...this.#ids] };
	}
}
