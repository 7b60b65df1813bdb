/**
 * The account codes of a pasted list, each once, in its order. Whatever stands between them separates them (CLI-12): line ends,
 * tabs, semicolons, commas, bars, spaces; quotation marks around one are taken off.
 */
export const accountCodesIn = (pasted: string): string[] => [
	...new Set(
		pasted
			.split(/[\s;,|]+/u)
			.map((code) => code.replace(/^["'“”«»]+|["'“”«»]+$/gu, ''))
			.filter((code) => code !== ''),
	),
];
