import { hasWords } from './has-words.ts';

type FoundClient = { readonly id: string; readonly name: string; readonly accountCode: string };
type Answer = { readonly clients: readonly FoundClient[]; readonly more: boolean };
type Ask = (typed: string, signal: AbortSignal) => Promise<Answer>;

/** The clients that the letters typed so far mean. Only the last question is waited for; those before it are called off. */
export class ClientSearch {
	#found = $state.raw<Answer>({ clients: [], more: false });
	#typed = $state('');
	asking = $state(false);
	failed = $state(false);
	readonly #ask: Ask;
	#going: AbortController | undefined;

	constructor(ask: Ask) {
		this.#ask = ask;
	}

	/** Of what was found last, that which also has what was typed since: nothing stands there that Enter must not open. */
	get clients(): readonly FoundClient[] {
		if (this.#typed === '') return [];
		return this.#found.clients.filter(({ name, accountCode }) => hasWords(`${name} ${accountCode}`, this.#typed));
	}

	/** There are others than those shown. */
	get more(): boolean {
		return this.#typed !== '' && this.#found.more;
	}

	/** Letters came or went: no answer is waited for any more. */
	type(typed: string): void {
		this.#going?.abort();
		this.#typed = typed;
		this.failed = false;
		this.asking = typed !== '';
	}

	async seek(): Promise<void> {
		const typed = this.#typed;
		if (typed === '') return;
		const going = new AbortController();
		this.#going?.abort();
		this.#going = going;
		try {
			const answer = await this.#ask(typed, going.signal);
			if (!going.signal.aborted) this.#found = answer;
		} catch {
			if (!going.signal.aborted) this.failed = true;
		}
		if (!going.signal.aborted) this.asking = false;
	}
}
