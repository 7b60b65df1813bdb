import type { Currency } from '@quittance/core/money/money.ts';
import type { DecimalMark } from '../values/amount.ts';
import type { DayOrder } from '../values/day.ts';
import { fieldNamed, type FieldsOf, type TableKind } from './fields.ts';

/**
 * What the columns of a file mean: what a person confirmed once, and what is remembered for files with the same
 * `headerSignature`. Plain values, so that it can be stored as JSON.
 */
export type Mapping<Kind extends TableKind> = {
	readonly kind: Kind;
	/** The columns of a field, by name. Of several, a field that holds one value takes the first that is filled. */
	readonly columns: Readonly<Partial<Record<FieldsOf[Kind], readonly string[]>>>;
	/** Left out: what the file itself proves, and a refusal when it does not. */
	readonly days?: DayOrder;
	readonly decimals?: DecimalMark;
	/** The currency of amounts that name none. */
	readonly currency: Currency;
};

/** Fields that take every column that names them, in the order of the file; the others take the plainest. */
const COLLECTING: ReadonlySet<string> = new Set(['groups', 'email', 'phone', 'mobile', 'address']);

/** A first mapping from the words of the header. What it misses or mistakes, a person says. */
export function guessMapping<Kind extends TableKind>(
	columns: readonly string[],
	kind: Kind,
	currency: Currency,
): Mapping<Kind> {
	const found = new Map<string, { column: string; rank: number }[]>();
	for (const column of columns) {
		const named = fieldNamed(column, kind);
		if (named) found.set(named.field, [...(found.get(named.field) ?? []), { column, rank: named.rank }]);
	}
	const mapped: Partial<Record<string, readonly string[]>> = {};
	for (const [field, candidates] of found) {
		const chosen = COLLECTING.has(field) ? candidates : candidates.toSorted((a, b) => a.rank - b.rank).slice(0, 1);
		mapped[field] = chosen.map(({ column }) => column);
	}
	return { kind, columns: mapped as Mapping<Kind>['columns'], currency };
}

/** Whether the header looks more like a list of invoices or of clients; undefined when it looks like neither. */
export function kindOfTable(columns: readonly string[]): TableKind | undefined {
	const has = (field: string, kind: TableKind): boolean =>
		columns.some((column) => fieldNamed(column, kind)?.field === field);
	const amount = ['amount', 'open', 'debit'].some((field) => has(field, 'invoices'));
	if (amount && (has('issuedOn', 'invoices') || has('dueOn', 'invoices') || has('number', 'invoices')))
		return 'invoices';
	return has('clientCode', 'clients') || has('clientName', 'clients') ? 'clients' : undefined;
}
