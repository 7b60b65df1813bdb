import { Allowance } from '@quittance/live/allowance.ts';

/** From one network address, known or not: as many at once, and as many more a second. */
const ONE = { most: 60, aSecond: 5 } as const;
/** So many addresses are told apart; more at once are no exchanges. */
const MOST = 1000;

/** Who asks too often is not heard before anything is looked up: guessing a secret costs nothing but time. */
class Exchanges {
	readonly #by = new Map<string, Allowance>();

	mayAsk(address: string): boolean {
		if (this.#by.size >= MOST) this.#by.clear();
		const allowance = this.#by.get(address) ?? new Allowance(ONE.most, ONE.aSecond, () => performance.now());
		this.#by.set(address, allowance);
		return allowance.take();
	}
}

export const exchanges = new Exchanges();
