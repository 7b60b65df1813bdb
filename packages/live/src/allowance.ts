/** How often somebody may do a thing: so many at once, and so many a second from then on. Times in milliseconds. */
export class Allowance {
	readonly #most: number;
	readonly #aSecond: number;
	readonly #now: () => number;
	#left: number;
	#at: number;

	constructor(most: number, aSecond: number, now: () => number) {
		this.#most = most;
		this.#aSecond = aSecond;
		this.#now = now;
		this.#left = most;
		this.#at = now();
	}

	/** Whether it may be done once more now; asked once for each. */
	take(): boolean {
		const now = this.#now();
		this.#left = Math.min(this.#most, this.#left + ((now - this.#at) / 1000) * this.#aSecond);
		this.#at = now;
		if (this.#left < 1) return false;
		this.#left -= 1;
		return true;
	}
}
