import { createContext } from 'svelte';

export type Toast = {
	readonly id: number;
	readonly words: string;
	/** A danger stays until it is dismissed; the others leave by themselves. */
	readonly kind: 'done' | 'news' | 'danger';
	/** Takes back what was done, for as long as the toast stands. */
	readonly undo?: (() => void) | undefined;
};

/** How long a toast can be read, in milliseconds: longer when it offers to undo. */
const stays = { plain: 5_000, withUndo: 10_000 };

/** What has just happened, said at the edge of the page. One for each page tree, made in its layout; never on the server's module level. */
export class Toaster {
	toasts = $state<readonly Toast[]>([]);
	#next = 1;
	// Nothing is drawn from it.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #leaving = new Map<number, ReturnType<typeof setTimeout>>();

	/** Says it, and answers the id to dismiss it by. */
	say(words: string, { kind = 'done', undo }: { kind?: Toast['kind']; undo?: () => void } = {}): number {
		const id = this.#next++;
		this.toasts = [...this.toasts, { id, words, kind, undo }];
		this.#leaveLater(id);
		return id;
	}

	dismiss(id: number): void {
		clearTimeout(this.#leaving.get(id));
		this.#leaving.delete(id);
		this.toasts = this.toasts.filter((toast) => toast.id !== id);
	}

	/** Nothing leaves while somebody reads. */
	hold(): void {
		for (const timer of this.#leaving.values()) clearTimeout(timer);
		this.#leaving.clear();
	}

	release(): void {
		for (const { id } of this.toasts) this.#leaveLater(id);
	}

	#leaveLater(id: number): void {
		const toast = this.toasts.find((one) => one.id === id);
		if (!toast || toast.kind === 'danger') return;
		const time = toast.undo ? stays.withUndo : stays.plain;
		this.#leaving.set(
			id,
			setTimeout(() => this.dismiss(id), time),
		);
	}
}

/** `setToaster(new Toaster())` in the layout; `getToaster().say('…')` in whatever stands below. */
export const [getToaster, setToaster] = createContext<Toaster>();
