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
