/** What a screen says of itself: the card that is open on it, and whether something is being typed there. */
export type At = { readonly cardId: string; readonly typing: boolean };

/** A screen on which a card is open, as gateways tell one another. */
export type Looker = At & { readonly organizationId: string; readonly screen: string; readonly collaboratorId: string };

/** Somebody else at a card, as a screen is told. */
export type Present = At & { readonly id: string; readonly name: string };

/** The event by which a screen says where it is, and the one by which it is told who else is where. */
export const AT = 'at';
export const PRESENT = 'present';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What came from a browser, if it is one of ours; null: no card is open. */
export function atOf(said: unknown): At | null | undefined {
	if (said === null) return null;
	if (typeof said !== 'object') return undefined;
	const { cardId, typing } = said as Readonly<Record<string, unknown>>;
	return typeof cardId === 'string' && uuid.test(cardId) && typeof typing === 'boolean'
		? { cardId, typing }
		: undefined;
}
