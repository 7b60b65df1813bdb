import type { Minor } from './money.ts';

/**
 * `minor × numerator ÷ denominator`, rounded once at the end; an exact half goes away from zero, so that a credit mirrors its
 * invoice. The denominator is positive.
 */
export function mulDivHalfUp(minor: Minor, numerator: bigint, denominator: bigint): Minor {
	if (denominator <= 0n) throw new RangeError(`not a positive denominator: ${denominator}`);
	const product = minor * numerator;
	const magnitude = product < 0n ? -product : product;
	const rounded = (2n * magnitude + denominator) / (2n * denominator);
	return product < 0n ? -rounded : rounded;
}

/**
 * Shares a total among weights so that the shares add up to it exactly: each is at most one minor unit away from its exact
 * part, and what rounding leaves goes to the largest remainders, the first of equals first. Weights are not negative, and not
 * all zero.
 */
export function apportion(total: Minor, weights: readonly bigint[]): Minor[] {
	const whole = weights.reduce((sum, weight) => sum + weight, 0n);
	if (whole <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must be positive');
	const sign = total < 0n ? -1n : 1n;
	const magnitude = total * sign;
	const parts = weights.map((weight, index) => ({
		index,
		share: (magnitude * weight) / whole,
		remainder: (magnitude * weight) % whole,
	}));
	const left = Number(magnitude - parts.reduce((sum, part) => sum + part.share, 0n));
	const favoured = new Set(
		parts
			.toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
			.slice(0, left)
			.map((part) => part.index),
	);
	return parts.map((part) => sign * (part.share + (favoured.has(part.index) ? 1n : 0n)));
}
