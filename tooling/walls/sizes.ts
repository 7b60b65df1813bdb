import { codeFiles, isGenerated, textOf } from './project-files.ts';

/** Lines of the longest file that passes. */
export const longest = 400;
/** Lines above which a file should be looked at. */
const long = 250;

/** The files written by hand with their number of lines, longest first. */
export const sizes = codeFiles
	.filter((path) => !isGenerated(path))
	.map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
	.sort((a, b) => b.lines - a.lines);

/** One sentence on how long the files are (aims: median 80, ninth decile 200), and one for each that is getting long. */
export function describeSizes(): string {
	const at = (share: number) => sizes[Math.floor((sizes.length - 1) * (1 - share))]?.lines ?? 0;
	const warnings = sizes
		.filter(({ lines }) => lines > long)
		.map(({ path, lines }) => `long: ${path} has ${lines} lines`);
	return [
		`${sizes.length} code files, median ${at(0.5)} lines (aim 80), ninth decile ${at(0.9)} (aim 200)`,
		...warnings,
	].join('\n');
}
