/** Chance that is the same every time: the demo tells one story. */
export type Chance = {
	/** A whole number from `from` to `to`, both included. */
	readonly between: (from: number, to: number) => number;
	readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
	/** True once in so many times. */
	readonly onceIn: (times: number) => boolean;
};

/** Mulberry32: small, well spread, and its whole state is one number. */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
	return {
		between,
		oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
		onceIn: (times) => between(1, times) === 1,
	};
}
