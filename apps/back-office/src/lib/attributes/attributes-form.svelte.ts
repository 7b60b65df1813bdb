import type { Attribute } from '@quittance/core/sheet/attribute.ts';
import { valueAsTyped } from '@quittance/core/sheet/value-as-typed.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { mergeTyped } from '#lib/facts/merge-typed.ts';

type Texts = Readonly<Record<string, string>>;

/** What was typed over what was stored, and refused. */
export type SentAttributes = { readonly typed: Texts; readonly was: Texts };

/** What is being typed into the attributes of a client, over what is stored; they may change under one's hands. */
export class AttributesForm {
	typed = $state<Record<string, string>>({});
	/** What is stored now, to be sent along. */
	was = $state.raw<Texts>({});
	/** Where somebody else wrote something else meanwhile: what, as people type it. */
	clashes = $state.raw<Readonly<Partial<Texts>>>({});
	/** Whether somebody else changed something since one began. */
	overtaken = $state(false);
	/** What was typed into attributes that somebody took away meanwhile. */
	lost = $state.raw<readonly { readonly id: string; readonly name: string; readonly typed: string }[]>([]);
	readonly #language: Language;
	#stood: readonly Attribute[] = [];

	constructor(stored: readonly Attribute[], language: Language, sent?: SentAttributes) {
		this.#language = language;
		this.#stood = stored.map((one) => ({ ...one, value: sent?.was[one.id] ?? one.value }));
		this.typed = { ...this.#asTyped(this.#stood), ...sent?.typed };
		this.was = valuesOf(this.#stood);
		this.learn(stored);
	}

	/** The attributes as they are now: what others changed comes in, and nothing that was typed is lost. */
	learn(stored: readonly Attribute[]): void {
		const [before, now] = [this.#asTyped(this.#stood), this.#asTyped(stored)];
		const { typed, clashes } = mergeTyped<string>(before, this.typed, now);
		const gone = this.#stood.filter(({ id }) => now[id] === undefined && typed[id] !== undefined);
		this.lost = [...this.lost, ...gone.map(({ id, name }) => ({ id, name, typed: typed[id] ?? '' }))];
		this.overtaken ||= stored.some(({ id }) => before[id] !== undefined && before[id] !== now[id]);
		this.typed = Object.fromEntries(stored.map(({ id }) => [id, typed[id] ?? '']));
		this.clashes = { ...this.clashes, ...clashes };
		this.was = valuesOf(stored);
		this.#stood = stored;
	}

	#asTyped(attributes: readonly Attribute[]): Texts {
		return Object.fromEntries(attributes.map(({ id, type, value }) => [id, valueAsTyped(type, value, this.#language)]));
	}
}

const valuesOf = (attributes: readonly Attribute[]): Texts =>
	Object.fromEntries(attributes.map(({ id, value }) => [id, value]));
