import type { Audience, Viewer } from './audience.ts';
import { encode, type LiveMessage } from './message.ts';

/** A connection as a circle sees it. */
export type Member<V extends Viewer> = {
	readonly viewer: V;
	/** Up to where this one was told. */
	since: string | null;
	/** Whether it has had its first message, which always comes and says where it stands. */
	greeted: boolean;
	/** Of its socket. */
	readonly socketId: string;
};

/** One text for all of these, written out once. */
export type Tell<V extends Viewer> = (members: readonly Member<V>[], text: string) => void;

export type Rhythm = {
	/** Least time from one look to the next, in milliseconds: what happens meanwhile is told together. */
	readonly pauseMs: number;
	/** After a look that failed. */
	readonly retryMs: number;
};

/** Those who are told in one look at the database. One look at a time: so each is told everything once, in order, also while others join. */
export class Circle<V extends Viewer> {
	readonly members = new Set<Member<V>>();
	readonly #audience: Audience<V>;
	readonly #rhythm: Rhythm;
	readonly #tell: Tell<V>;
	readonly #end: (member: Member<V>) => void;
	readonly #onFault: (fault: unknown) => void;
	#looking = false;
	#wanted = false;

	constructor(
		audience: Audience<V>,
		rhythm: Rhythm,
		tell: Tell<V>,
		end: (member: Member<V>) => void,
		onFault: (fault: unknown) => void,
	) {
		this.#audience = audience;
		this.#rhythm = rhythm;
		this.#tell = tell;
		this.#end = end;
		this.#onFault = onFault;
	}

	/** A member begins to be told, from its cursor on. */
	join(member: Member<V>): void {
		this.members.add(member);
		this.wake();
	}

	/** Something happened. */
	wake(): void {
		this.#wanted = true;
		if (!this.#looking) void this.#look();
	}

	async #look(): Promise<void> {
		this.#looking = true;
		while (this.#wanted && this.members.size > 0) {
			this.#wanted = false;
			const from = performance.now();
			const seen = await this.#lookOnce().catch(this.#failed);
			await pause(seen ? this.#rhythm.pauseMs - (performance.now() - from) : this.#rhythm.retryMs);
		}
		this.#looking = false;
	}

	async #lookOnce(): Promise<boolean> {
		const listening = [...this.members].map((member) => ({ member, viewer: member.viewer, since: member.since }));
		const { cursor, news } = await this.#audience.look(listening);
		const greeting = empty(cursor);
		const told = new Map<LiveMessage, Member<V>[]>();
		for (const [at, { member }] of listening.entries()) {
			member.since = cursor;
			if (news[at] === 'gone') {
				this.#end(member);
				continue;
			}
			const message = news[at] ?? (member.greeted ? undefined : greeting);
			if (!message || !this.members.has(member)) continue;
			member.greeted = true;
			const others = told.get(message);
			if (others) others.push(member);
			else told.set(message, [member]);
		}
		for (const [message, members] of told) this.#tell(members, encode(message));
		return true;
	}

	readonly #failed = (fault: unknown): boolean => {
		this.#onFault(fault);
		this.#wanted = true;
		return false;
	};
}

const empty = (cursor: string): LiveMessage => ({ cursor, happened: [], clients: [], cards: [], reload: false });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
