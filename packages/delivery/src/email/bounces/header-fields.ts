/**
 * Fields of a block of headers, folded lines joined, names in lower case. Where a name comes twice the first one
 * counts. Reports carry such blocks as bodies, out of a mail parser's sight.
 */
export function headerFields(block: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
		const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
		if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
	}
	return fields;
}

/** Blocks of fields parted by blank lines. */
export const fieldBlocks = (text: string): ReadonlyMap<string, string>[] =>
	text.split(/(?:\r?\n[ \t]*){2,}/).map(headerFields);
