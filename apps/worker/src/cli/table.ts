export type Column = { readonly title: string; readonly align?: 'right' };

/** Rows under their titles in columns of even width, for a terminal; a figure stands right. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
	const widths = columns.map(({ title }, at) => Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(widthOf)));
	const line = (cells: readonly string[]): string =>
		columns
			.map(({ align }, at) => {
				const cell = cells[at] ?? '';
				const gap = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
				return align === 'right' ? gap + cell : cell + gap;
			})
			.join('  ')
			.trimEnd();
	return [line(columns.map(({ title }) => title)), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
}

const letters = new Intl.Segmenter();

/** Letters with their accents count once. */
const widthOf = (text: string): number => Array.from(letters.segment(text)).length;
