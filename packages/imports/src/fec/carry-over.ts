import type { Day } from '@quittance/core/calendar/day.ts';
import type { Minor } from '@quittance/core/money/money.ts';

/** An opening line of the new year, or an item left open by last year's file, of one client. Signed: what is owed counts up. */
export type CarriedItem = {
	readonly key: string;
	readonly pieceRef: string;
	readonly pieceOn: Day | undefined;
	readonly signedMinor: Minor;
};

/**
 * How a new year's opening lines meet what was open. After it, what the client owes is what the opening lines say:
 * - `repeated`: the line is an item we know. Keep the item, make no document; `settledMinor` was settled after the last file.
 * - `summed`: the lines, together, are these items. Keep the items, make no document of the lines.
 * - `added`: lines that repeat nothing. Each becomes a document.
 * - `gone`: items that the books no longer carry. They were settled between the last file and the end of the year.
 */
export type CarryOver = {
	readonly repeated: readonly { readonly opening: string; readonly item: string; readonly settledMinor: Minor }[];
	readonly summed: { readonly openings: readonly string[]; readonly items: readonly string[] };
	readonly added: readonly string[];
	readonly gone: readonly string[];
};

type Agreement = (opening: CarriedItem, item: CarriedItem) => boolean;

const sameAmount: Agreement = (opening, item) => opening.signedMinor === item.signedMinor;
const samePiece: Agreement = (opening, item) => opening.pieceRef !== '' && opening.pieceRef === item.pieceRef;
const sameDay: Agreement = (opening, item) => opening.pieceOn !== undefined && opening.pieceOn === item.pieceOn;

/** From what cannot be chance to what is merely likely. */
const AGREEMENTS: readonly Agreement[] = [
	(opening, item) => sameAmount(opening, item) && samePiece(opening, item) && sameDay(opening, item),
	(opening, item) => sameAmount(opening, item) && samePiece(opening, item),
	(opening, item) => sameAmount(opening, item) && sameDay(opening, item),
	sameAmount,
];

/** Finds last year's items again among the opening lines of one client. Both lists oldest first. */
export function carryOver(openings: readonly CarriedItem[], items: readonly CarriedItem[]): CarryOver {
	const repeated: { opening: string; item: string; settledMinor: Minor }[] = [];
	const [lines, known] = [[...openings], [...items]];
	const pair = (agree: Agreement): void => {
		for (const opening of [...lines]) {
			const at = known.findIndex((item) => agree(opening, item));
			const item = known[at];
			if (!item) continue;
			known.splice(at, 1);
			lines.splice(lines.indexOf(opening), 1);
			repeated.push({ opening: opening.key, item: item.key, settledMinor: item.signedMinor - opening.signedMinor });
		}
	};
	for (const agree of AGREEMENTS) pair(agree);
	const summed = lines.length > 0 && known.length > 0 && sumOf(lines) === sumOf(known);
	if (!summed)
		pair(
			(opening, item) =>
				samePiece(opening, item) && alone(opening, openings) && alone(item, items) && isPartOf(opening, item),
		);
	const [openingKeys, itemKeys] = [lines.map(({ key }) => key), known.map(({ key }) => key)];
	return summed
		? { repeated, summed: { openings: openingKeys, items: itemKeys }, added: [], gone: [] }
		: { repeated, summed: { openings: [], items: [] }, added: openingKeys, gone: itemKeys };
}

/** Whether its reference tells it from all others: some firms write the same word on every opening line. */
const alone = (one: CarriedItem, among: readonly CarriedItem[]): boolean =>
	among.filter(({ pieceRef }) => pieceRef === one.pieceRef).length === 1;

const isPartOf = (opening: CarriedItem, item: CarriedItem): boolean =>
	opening.signedMinor > 0n
		? item.signedMinor > opening.signedMinor
		: opening.signedMinor < 0n && item.signedMinor < opening.signedMinor;

const sumOf = (items: readonly CarriedItem[]): Minor => items.reduce((sum, { signedMinor }) => sum + signedMinor, 0n);
