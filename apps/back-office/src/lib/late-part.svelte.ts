/**
 * A part of a page that is not there when the page opens, such as a panel: its script is loaded when it is first needed, and then stays. It lies
 * over the page, so that nothing moves when it comes.
 */
export class LatePart<Part> {
	drawn = $state.raw<Part>();
	readonly #load: () => Promise<{ readonly default: Part }>;
	readonly #unreached: () => void;
	#loading = false;

	/** `unreached`: the server did not give it; asked again, it is loaded again. */
	constructor(load: () => Promise<{ readonly default: Part }>, unreached: () => void) {
		this.#load = load;
		this.#unreached = unreached;
	}

	need(): void {
		if (this.drawn || this.#loading) return;
		this.#loading = true;
		this.#load()
			.then(
				(loaded) => (this.drawn = loaded.default),
				() => this.#unreached(),
			)
			.finally(() => (this.#loading = false));
	}
}
