/** What we draw inside a message; a template places each by its name: `{{ invoices_table }}`. */
export const blockNames = ['invoices_table', 'payment_details', 'portal_button'] as const;
export type BlockName = (typeof blockNames)[number];

/**
 * Private-use characters hold the places of blocks while Liquid runs; names of clients never contain them
 * (`scopeOf`).
 */
export const blockMarks = {
	invoices_table: '\ue000',
	payment_details: '\ue001',
	portal_button: '\ue002',
} as const satisfies Record<BlockName, string>;

const byMark = new Map<string, BlockName>(blockNames.map((name) => [blockMarks[name], name]));

/** A message in order: paragraphs (their lines) and blocks. Mail, plain text and letter are all drawn from it. */
export type Part =
	| { readonly kind: 'paragraph'; readonly lines: readonly string[] }
	| { readonly kind: 'block'; readonly name: BlockName };

/** Parts of a filled-in body: paragraphs are parted by blank lines, and a block always stands alone. */
export function partsOf(body: string): Part[] {
	return body.split(/(?=[\ue000-\ue002])|(?<=[\ue000-\ue002])|\n[ \t]*\n/u).flatMap((piece): Part[] => {
		const name = byMark.get(piece);
		if (name) return [{ kind: 'block', name }];
		const lines = piece.trim().split(/[ \t]*\n[ \t]*/);
		return lines.join('') === '' ? [] : [{ kind: 'paragraph', lines }];
	});
}
