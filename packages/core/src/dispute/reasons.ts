/** A reason that may be given for a dispute, in the organization's own words (INV-09). */
export type DisputeReason = { readonly code: string; readonly french: string; readonly english: string };

/** The list of an organization that wrote none of its own. */
export const standardReasons: readonly DisputeReason[] = [
	{ code: 'price', french: 'Prix ou remise', english: 'Price or discount' },
	{ code: 'quantity', french: 'Quantité ou livraison incomplète', english: 'Quantity or incomplete delivery' },
	{ code: 'damaged', french: 'Marchandise abîmée ou non conforme', english: 'Damaged or not as ordered' },
	{ code: 'not delivered', french: 'Pas livré', english: 'Not delivered' },
	{ code: 'not ordered', french: 'Pas commandé', english: 'Never ordered' },
	{ code: 'paid', french: 'Déjà réglé', english: 'Already paid' },
	{ code: 'other', french: 'Autre', english: 'Other' },
];

/** What may be chosen: the organization's own list, or the standard one when it wrote none. */
export const offeredReasons = (own: readonly DisputeReason[]): readonly DisputeReason[] =>
	own.length > 0 ? own : standardReasons;

/** A reason as somebody writes it into the list: of one that is there already the code, of a new one none. */
export type WrittenReason = Omit<DisputeReason, 'code'> & { readonly code: string | null };

/**
 * The list as written, each with its code; a new one gets its code from its English words, and none that was ever used. Undefined
 * where words are missing in a language, or two reasons read alike.
 */
export function reasonsAsWritten(
	written: readonly WrittenReason[],
	taken: readonly string[],
): readonly DisputeReason[] | undefined {
	const used = new Set([...taken, ...standardReasons.map(({ code }) => code)]);
	const reasons: DisputeReason[] = [];
	for (const { code, ...words } of written) {
		const [french, english] = [words.french.trim(), words.english.trim()];
		if (french === '' || english === '') return undefined;
		reasons.push({ code: code ?? freeCode(english, used), french, english });
	}
	const alike = (key: 'code' | 'french' | 'english') =>
		new Set(reasons.map((reason) => reason[key].toLowerCase())).size < reasons.length;
	return alike('code') || alike('french') || alike('english') ? undefined : reasons;
}

/** Codes are plain letters and spaces. */
function freeCode(english: string, used: Set<string>): string {
	const letters = english
		.toLowerCase()
		.slice(0, 60)
		.replaceAll(/[^a-z]+/g, ' ')
		.trim();
	let code = letters === '' ? 'own' : letters;
	while (used.has(code)) code += ' again';
	used.add(code);
	return code;
}
