/** Each row once, where it was met first: one may move while a list is read page by page. */
export function eachOnce<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
	const met = new Set<string>();
	return rows.filter(({ id }) => !met.has(id) && met.add(id));
}
