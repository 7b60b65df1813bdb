/** Prints what a bench measured as a table for people and a line of JSON for machines. Times are milliseconds; only ratios travel well. */
export function report(bench: string, rows: readonly Readonly<Record<string, number | string>>[]): void {
	const shortened = rows.map((row) =>
		Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(value)])),
	);
	console.table(shortened);
	console.log(JSON.stringify({ bench, rows: shortened }));
}

const shown = (value: number | string): number | string =>
	typeof value === 'string' || Number.isInteger(value) ? value : Number(value.toFixed(value < 10 ? 2 : 0));
