import { followLive, type Following } from '@quittance/live/follow.ts';
import type { At, Present } from '@quittance/live/looker.ts';
import type { LiveMessage } from '@quittance/live/message.ts';
import { createContext } from 'svelte';

type Loads = {
	readonly invalidate: (name: string) => Promise<void>;
	readonly invalidateAll: () => Promise<void>;
};

type Ear = (message: LiveMessage) => void;

/**
 * What the pages hear of what others do. A page that `depends` on `app:client:ID`, or on `app:NOUN` as in `app:dispute`, loads again when that
 * client or that kind of thing changed; one that wants the message itself listens.
 */
export class Hearing {
	connected = $state(true);
	/** Who else is at which card now. */
	present = $state.raw<readonly Present[]>([]);
	readonly #loads: Loads;
	#ears: readonly Ear[] = [];
	#following: Following | undefined;
	#at: At | null = null;

	constructor(loads: Loads) {
		this.#loads = loads;
	}

	/** Follows from a cursor until the function it returns is called. */
	begin(cursor: string | null): () => void {
		const following = followLive({
			cursor,
			onHappened: (message) => this.hear(message),
			onConnection: (connected) => (this.connected = connected),
			onPresent: (present) => (this.present = present),
		});
		this.#following = following;
		following.at(this.#at);
		return () => following.stop();
	}

	/** Says to others which card is open here, and whether something is being typed; nothing when it is known already. */
	at(at: At | null): void {
		if (at?.cardId === this.#at?.cardId && at?.typing === this.#at?.typing) return;
		this.#at = at;
		this.#following?.at(at);
	}

	/** Hands each message to `ear` until the function it returns is called. */
	listen(ear: Ear): () => void {
		this.#ears = [...this.#ears, ear];
		return () => {
			this.#ears = this.#ears.filter((other) => other !== ear);
		};
	}

	hear(message: LiveMessage): void {
		for (const ear of this.#ears) ear(message);
		if (message.reload) return void this.#loads.invalidateAll();
		const names = message.happened.flatMap(({ name, clientId }) => [
			`app:${name.split('.', 1)[0] ?? ''}`,
			...(clientId === null ? [] : [`app:client:${clientId}`]),
		]);
		for (const name of names.filter((one, at) => names.indexOf(one) === at)) void this.#loads.invalidate(name);
	}
}

export const [getHearing, setHearing] = createContext<Hearing>();
