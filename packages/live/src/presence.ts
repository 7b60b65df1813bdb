import type { Viewer } from './audience.ts';
import type { At, Looker, Present } from './looker.ts';
import { asking, heard, told, type Change } from './presence-words.ts';

/** The plug between presence and who may know of it. */
export type PresencePlug<V extends Viewer> = {
	/** Tells all gateways, this one too. */
	readonly tell: (organizationId: string, payloads: readonly string[]) => Promise<void>;
	/** Of those who look at cards, whom each viewer may know of; all of one organization. */
	readonly known: (viewers: readonly V[], lookers: readonly Looker[]) => Promise<readonly (readonly Present[])[]>;
};

/** A screen that is told who else is where. */
export type Onlooker<V extends Viewer> = { readonly viewer: V; readonly show: (present: string) => void };

export type Beat = {
	/** Between two times that a gateway says of all its screens where they are, in milliseconds. */
	readonly beatMs: number;
	/** What is said or shown within it goes together. */
	readonly gatherMs: number;
	readonly now: () => number;
};

type Believed = { readonly looker: Looker; readonly until: number };

/** A gateway that was killed says nothing more: after so many beats its screens are gone. */
const BEATS = 2.5;

/**
 * Who looks at which card, on whatever server their screen hangs (TSK-03). Nothing is kept: each gateway says where its screens are, at
 * once and again with every beat, and what is not said again lapses. Whoever missed a word knows it with the next beat.
 */
export class Presence<V extends Viewer> {
	readonly #plug: PresencePlug<V>;
	readonly #beat: Beat;
	readonly #onFault: (fault: unknown) => void;
	readonly #own = new Map<string, Change>();
	readonly #toSay = new Map<string, Change>();
	/** By organization and screen, until when each is believed. */
	readonly #lookers = new Map<string, Map<string, Believed>>();
	readonly #onlookers = new Map<string, Map<Onlooker<V>, string>>();
	readonly #showing = new Set<string>();
	readonly #again = new Set<string>();
	readonly #beating: NodeJS.Timeout;
	#saying: NodeJS.Timeout | undefined;

	constructor(plug: PresencePlug<V>, beat: Beat, onFault: (fault: unknown) => void) {
		this.#plug = plug;
		this.#beat = beat;
		this.#onFault = onFault;
		this.#beating = setInterval(() => {
			this.#sayAll();
			for (const organizationId of this.#lookers.keys()) this.show(organizationId);
		}, beat.beatMs).unref();
	}

	join(onlooker: Onlooker<V>): void {
		const { organizationId } = onlooker.viewer;
		const here = this.#onlookers.get(organizationId) ?? new Map<Onlooker<V>, string>();
		here.set(onlooker, '[]');
		this.#onlookers.set(organizationId, here);
		if (here.size === 1) this.#say(organizationId, [asking(organizationId)]);
		else this.show(organizationId);
	}

	leave(onlooker: Onlooker<V>): void {
		const here = this.#onlookers.get(onlooker.viewer.organizationId);
		here?.delete(onlooker);
		if (here?.size === 0) this.#onlookers.delete(onlooker.viewer.organizationId);
	}

	/** Where a screen of this gateway is. */
	at(screen: string, { organizationId, id }: V, at: At | null): void {
		const change = { organizationId, screen, collaboratorId: id, at };
		if (at === null && !this.#own.delete(screen)) return;
		if (at !== null) this.#own.set(screen, change);
		this.#toSay.set(screen, change);
		this.#saying ??= setTimeout(() => {
			this.#sayChanged();
		}, this.#beat.gatherMs).unref();
	}

	/** What a gateway said, this one or another. */
	hear(payload: string): void {
		const said = heard(payload);
		if ('asks' in said) {
			this.#sayOf(said.asks);
			return;
		}
		for (const { organizationId, screen, collaboratorId, at } of said.changes) {
			const there = this.#lookers.get(organizationId) ?? new Map<string, Believed>();
			if (at === null) there.delete(screen);
			else
				there.set(screen, {
					looker: { ...at, organizationId, screen, collaboratorId },
					until: this.#beat.now() + BEATS * this.#beat.beatMs,
				});
			this.#lookers.set(organizationId, there);
			this.show(organizationId);
		}
	}

	/** Shows the screens of an organization who is where, as far as each may know now; a screen that knows it already is told nothing. */
	show(organizationId: string): void {
		if (!this.#lookers.has(organizationId)) return;
		this.#again.add(organizationId);
		if (this.#showing.has(organizationId)) return;
		this.#showing.add(organizationId);
		void this.#showWhileAsked(organizationId);
	}

	close(): void {
		clearInterval(this.#beating);
		clearTimeout(this.#saying);
	}

	async #showWhileAsked(organizationId: string): Promise<void> {
		while (this.#again.delete(organizationId)) {
			await this.#showOnce(organizationId).catch(this.#onFault);
			await new Promise((resolve) => setTimeout(resolve, this.#beat.gatherMs).unref());
		}
		this.#showing.delete(organizationId);
	}

	async #showOnce(organizationId: string): Promise<void> {
		const there = this.#lookers.get(organizationId) ?? new Map<string, Believed>();
		for (const [screen, { until }] of there) if (until < this.#beat.now()) there.delete(screen);
		const lookers = [...there.values()].map(({ looker }) => looker);
		const here = this.#onlookers.get(organizationId);
		const onlookers = [...(here?.keys() ?? [])];
		const known =
			lookers.length === 0 || onlookers.length === 0
				? onlookers.map(() => [])
				: await this.#plug.known(
						onlookers.map(({ viewer }) => viewer),
						lookers,
					);
		if (there.size === 0) this.#lookers.delete(organizationId);
		for (const [at, onlooker] of onlookers.entries()) {
			const present = JSON.stringify(known[at] ?? []);
			if (here?.get(onlooker) === present || !here?.has(onlooker)) continue;
			here.set(onlooker, present);
			onlooker.show(present);
		}
	}

	#sayChanged(): void {
		this.#saying = undefined;
		const changes = [...this.#toSay.values()];
		this.#toSay.clear();
		for (const [organizationId, of] of Map.groupBy(changes, (change) => change.organizationId))
			this.#say(organizationId, told(organizationId, of));
	}

	#sayAll(): void {
		for (const organizationId of new Set([...this.#own.values()].map((change) => change.organizationId)))
			this.#sayOf(organizationId);
	}

	#sayOf(organizationId: string): void {
		const own = [...this.#own.values()].filter((change) => change.organizationId === organizationId);
		if (own.length > 0) this.#say(organizationId, told(organizationId, own));
	}

	#say(organizationId: string, payloads: readonly string[]): void {
		// The next beat says it again.
		this.#plug.tell(organizationId, payloads).catch(this.#onFault);
	}
}
