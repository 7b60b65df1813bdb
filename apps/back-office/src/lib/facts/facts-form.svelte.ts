import type { FactName, TypedFacts } from '@quittance/core/client/fact-names.ts';
import { mergeTyped } from './merge-typed.ts';

/** What stands in the file, and how often it changed so far. */
export type Stored = { readonly typed: TypedFacts; readonly version: number };

/** What is being typed of a client, over what is stored; the file may change under one's hands. */
export class FactsForm {
	typed = $state<Partial<Record<FactName, string>>>({});
	/** Where somebody else wrote something else meanwhile: what. */
	clashes = $state.raw<TypedFacts>({});
	/** Whether the file changed since one began, by somebody else. */
	overtaken = $state(false);
	was = $state.raw<TypedFacts>({});
	version = $state(0);

	/** `sent`: what was typed and refused, over what was there then. */
	constructor(
		stored: Stored,
		sent?: { readonly typed: TypedFacts; readonly was: TypedFacts; readonly version: number },
	) {
		this.typed = { ...(sent?.typed ?? stored.typed) };
		this.was = sent?.was ?? stored.typed;
		this.version = sent?.version ?? stored.version;
		this.learn(stored);
	}

	/** The file as it is now: what others changed comes in, and nothing that was typed is lost. */
	learn({ typed: now, version }: Stored): void {
		if (version === this.version) return;
		const { typed, clashes } = mergeTyped(this.was, this.typed, now);
		this.typed = { ...typed };
		this.clashes = clashes;
		this.was = now;
		this.version = version;
		this.overtaken = true;
	}
}
