import { SvelteSet } from 'svelte/reactivity';
import { goesFromHere, type DueClient, type DueMessage } from './rows.ts';

/**
 * Which of the due messages are chosen. Those that one saw first are; what appears later, because somebody else did something, waits for a tick;
 * and one that cannot go any more is not chosen, whatever its tick said.
 */
export class Choice {
	readonly #clients: () => readonly DueClient[];
	readonly #ticked: SvelteSet<string>;
	readonly messages = $derived.by(() => this.#clients().flatMap(({ messages }) => messages));
	readonly #open = $derived.by(() => this.messages.filter(mayGo).map(({ id }) => id));
	/** In the order of the list. */
	readonly ids = $derived.by(() => this.#open.filter((id) => this.#ticked.has(id)));

	constructor(clients: () => readonly DueClient[]) {
		this.#clients = clients;
		this.#ticked = new SvelteSet(clients().flatMap(({ messages }) => messages.filter(mayGo).map(({ id }) => id)));
	}

	has(id: string): boolean {
		return this.ids.includes(id);
	}

	get whole(): boolean {
		return this.ids.length === this.#open.length;
	}

	tick(id: string, on: boolean): void {
		if (on) this.#ticked.add(id);
		else this.#ticked.delete(id);
	}

	tickAll(on: boolean): void {
		for (const id of this.#open) this.tick(id, on);
	}

	/** Chooses the message that an invoice stands in. */
	tickWith(invoiceId: string): void {
		const message = this.messages.find(({ lines }) => lines.some((line) => line.invoiceId === invoiceId));
		if (message) this.tick(message.id, true);
	}
}

const mayGo = (message: DueMessage): boolean => message.why === null && goesFromHere(message);
