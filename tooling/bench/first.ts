/** The first of rows that cannot be empty. */
export function first<T>(rows: readonly T[]): T {
	const [row] = rows;
	if (row === undefined) throw new Error('no row');
	return row;
}
