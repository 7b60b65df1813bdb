import type { OfficeAnswers } from '@quittance/api/office/router.ts';

type Read = OfficeAnswers['drafts']['read'];
export type Words = Extract<Read, { ok: true }>['value']['words'];

/** Words with what they are about. */
export type Typed = Words & { readonly about: string | undefined };
/** Where typed words outlive the page: what is typed is never lost (TSK-05). */
export type Keep = { readonly get: () => Typed | undefined; readonly set: (words: Typed | undefined) => void };

/** The mail of a card: what the server says of it, and before that what is being typed, which no news takes away. */
export class MailDraft {
	readonly #ask: () => Promise<Read>;
	readonly #keep: Keep;
	/** As the server has it; undefined until it answers. */
	read = $state.raw<Read>();
	#typed = $state.raw<Words>();
	/** What the words that are typed are about. */
	#about = $state.raw<string | undefined>();

	readonly #said = $derived(this.read?.ok ? this.read.value : undefined);
	/** What stands in the fields. */
	readonly words = $derived(this.#typed ?? this.#said?.words ?? { subject: '', body: '' });
	/** Whether it no longer speaks as its template does. */
	readonly changed = $derived(this.#said !== undefined && !same(this.words, this.#said.template));
	/** What was typed, or written before, is about other amounts than those of now. */
	readonly outdated = $derived.by(() => {
		if (!this.#said || !this.changed) return false;
		return this.#typed ? this.#about !== this.#said.about : this.#said.outdated;
	});

	constructor(ask: () => Promise<Read>, keep: Keep) {
		this.#ask = ask;
		this.#keep = keep;
		this.#typed = keep.get();
		this.#about = keep.get()?.about;
	}

	/** Asks the server again; typed words stay. */
	async ask(): Promise<void> {
		this.read = await this.#ask();
		if (this.read.ok && !this.#typed) this.#about = this.read.value.about;
	}

	type(words: Partial<Words>): void {
		if (!this.#typed && this.#said?.outdated) this.#about = undefined;
		this.#typed = { ...this.words, ...words };
		this.#keep.set({ ...this.#typed, about: this.#about });
	}

	/** The person has read them again with the amounts of now. */
	confirm(): void {
		this.type({});
		this.#about = this.#said?.about;
		this.type({});
	}

	/** Back to the words of the template. */
	reset(): void {
		if (this.#said) this.type(this.#said.template);
		this.confirm();
	}

	/** What goes with the request to send; undefined: the words of the template. */
	toSend(): (Words & { about: string }) | undefined {
		return this.#said && this.changed ? { ...this.words, about: this.#about ?? this.#said.about } : undefined;
	}

	/** It was sent: the server has the words from now on. */
	sent(): void {
		this.#typed = this.#about = undefined;
		this.#keep.set(undefined);
	}
}

const same = (one: Words, other: Words): boolean => one.subject === other.subject && one.body === other.body;
