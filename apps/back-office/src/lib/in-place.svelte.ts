import type { Language } from '@quittance/ui/words/language.ts';
import { whyNot } from './why-not.ts';

/** An act that a page does in place: whether it is on its way, and why the last one did not succeed, in words. */
export class InPlace {
	busy = $state(false);
	refused = $state<string>();
	readonly #language: () => Language;

	constructor(language: () => Language) {
		this.#language = language;
	}

	/** Does it; whatever it answered, or undefined when it was refused or nothing was reached. */
	async do<T>(act: () => Promise<T>): Promise<T | undefined> {
		this.busy = true;
		this.refused = undefined;
		try {
			return await act();
		} catch (error) {
			this.refused = whyNot(error, this.#language()).words;
			return undefined;
		} finally {
			this.busy = false;
		}
	}
}
