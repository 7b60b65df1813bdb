/** The columns that a list is shown without, as its address names them. */
export function withoutIn<Column extends string>(asked: URLSearchParams, all: readonly Column[]): readonly Column[] {
	const named = new Set(asked.get('without')?.split(' '));
	return all.filter((column) => named.has(column));
}

/** The same columns but for one, which is hidden if it was shown and shown if it was hidden. */
export const otherwise = <Column extends string>(
	all: readonly Column[],
	without: readonly Column[],
	column: Column,
): readonly Column[] => all.filter((one) => without.includes(one) !== (one === column));
