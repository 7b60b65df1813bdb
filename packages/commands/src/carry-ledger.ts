import type { Day } from '@quittance/core/calendar/day.ts';
import type { OpenItem } from '@quittance/db/ledger-carried.ts';
import type { StagedDocument, StagedMatch } from '@quittance/db/ledger-staging.ts';
import { type CarriedItem, carryOver } from '@quittance/imports/fec/carry-over.ts';
import { type LedgerDocument, signedMinor } from '@quittance/imports/fec/ledger-document.ts';
import type { DueDates } from './due-dates.ts';
import { ledgerKey } from './ledger-year.ts';
import type { Places } from './place-matches.ts';
import { settleAll } from './settle-all.ts';
import { stagedFrom } from './stage-ledger.ts';

/** What a year's opening lines come to, beside what was open before it. */
export type Carried = {
	/** The items themselves, lines that repeat nothing, and what stands for settlements that no file told of. */
	readonly documents: readonly StagedDocument[];
	readonly matches: readonly StagedMatch[];
	/** Where a match of an opening line goes that has no document of its own. */
	readonly places: Places;
};

/**
 * Reconciles the opening lines of a year with the items that were open before it, client by client, so that afterwards each owes
 * what the lines say (INV-02) and no debt stands twice (INV-01). Items that the lines repeat keep their levels; items that the
 * books no longer carry are settled among themselves, and what remains of them by one document that says so.
 */
export function carryLedger(
	openings: readonly LedgerDocument[],
	items: readonly OpenItem[],
	year: Day,
	dueOn: DueDates,
): Carried {
	const carried = { documents: [] as StagedDocument[], matches: [] as StagedMatch[], places: new Map() as Places };
	const linesOf = Map.groupBy(openings, ({ clientCode }) => clientCode);
	const itemsOf = Map.groupBy(items, ({ code }) => code);
	// Ordinals of the file count up from 1, these count down from -1.
	let ordinal = 0;
	for (const code of new Set([...linesOf.keys(), ...itemsOf.keys()])) {
		const lines = new Map((linesOf.get(code) ?? []).map((line) => [String(line.ordinal), line]));
		const known = new Map((itemsOf.get(code) ?? []).map((item) => [item.key, { item, ordinal: --ordinal }]));
		const found = carryOver(
			[...lines.values()].map(asLine),
			[...known.values()].map(({ item }) => asItem(item)),
		);
		const place = (key: string) => sure(known.get(key));
		const line = (key: string) => sure(lines.get(key));

		for (const { item, ordinal: at } of known.values()) carried.documents.push(itself(item, at));
		for (const key of found.added) carried.documents.push(stagedFrom(line(key), dueOn));
		for (const { opening, item } of found.repeated)
			carried.places.set(line(opening).ordinal, [
				{ ordinal: place(item).ordinal, signedMinor: signedMinor(line(opening)) },
			]);
		const sums = found.summed.items.map((key) => ({
			ordinal: place(key).ordinal,
			signedMinor: place(key).item.openMinor,
		}));
		for (const key of found.summed.openings) carried.places.set(line(key).ordinal, sums);

		const settled = [
			...found.repeated.map(({ item, settledMinor: minor }) => ({ ordinal: place(item).ordinal, signedMinor: minor })),
			...found.gone.map((key) => ({ ordinal: place(key).ordinal, signedMinor: place(key).item.openMinor })),
		].filter((one) => one.signedMinor !== 0n);
		const first = known.values().next().value?.item;
		if (settled.length === 0 || !first) continue;
		const rest = { ordinal: --ordinal, code, year, currency: first.currency, account: first.account };
		const { matches, restMinor } = settleAll(settled, rest.ordinal, year);
		carried.matches.push(...matches);
		if (restMinor !== 0n) carried.documents.push(settlement(rest, restMinor));
	}
	return carried;
}

/** Carrying over only names what it was given. */
function sure<T>(found: T | undefined): T {
	if (found === undefined) throw new Error('a carried item that was never given');
	return found;
}

const asLine = (line: LedgerDocument): CarriedItem => ({
	key: String(line.ordinal),
	pieceRef: line.pieceRef,
	pieceOn: line.pieceOn,
	signedMinor: signedMinor(line),
});

const asItem = (item: OpenItem): CarriedItem => ({
	key: item.key,
	pieceRef: item.number,
	pieceOn: item.on,
	signedMinor: item.openMinor,
});

/** An item as it stands, so that matches of the year find it. */
const itself = (item: OpenItem, ordinal: number): StagedDocument => ({ ...item, ordinal, dueSaid: false });

type Rest = {
	readonly ordinal: number;
	readonly code: string;
	readonly year: Day;
	readonly currency: string;
	readonly account: string | null;
};

/** Stands for what was settled after the last file of a year and before the first of the next: neither tells of it. */
const settlement = ({ ordinal, code, year, currency, account }: Rest, restMinor: bigint): StagedDocument => ({
	ordinal,
	key: ledgerKey(year, `settled|${code}`),
	code,
	target: restMinor > 0n ? 'credit note' : 'invoice',
	kind: 'opening',
	number: year,
	on: year,
	dueOn: restMinor > 0n ? null : year,
	dueSaid: false,
	currency,
	account,
	amountMinor: restMinor > 0n ? restMinor : -restMinor,
});
