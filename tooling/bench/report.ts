/** Prints what a bench measured as a table, or as JSON for machines. Times are milliseconds; only ratios travel well. */
export function report(bench: string, rows: readonly Readonly<Record<string, number | string>>[], json: boolean): void {
	if (json) {
		console.log(JSON.stringify({ bench, rows }, null, '\t'));
		return;
	}
	console.table(
		rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(value)]))),
	);
}

const shown = (value: number | string): number | string =>
	typeof value === 'string' || Number.isInteger(value) ? value : Number(value.toFixed(value < 10 ? 2 : 0));
