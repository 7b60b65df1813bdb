import { latenesses, type Lateness } from '@quittance/core/invoice/lateness.ts';
import { isCurrency } from '@quittance/core/money/currency.ts';
import { withoutIn } from '#lib/list/without.ts';
import { paths } from '#lib/paths.ts';

/** How the list of who owes what is narrowed and sorted; it stands in the address, so that it can be sent to somebody. */
export type OwedFilter = {
	readonly profile: string | undefined;
	readonly group: string | undefined;
	readonly owner: string | undefined;
	/** ISO 3166-1 */
	readonly country: string | undefined;
	/** The organization's when absent. */
	readonly currency: string | undefined;
	readonly sort: OwedSort;
	/** Columns that are hidden. */
	readonly without: readonly OwedColumn[];
};

export type OwedSort = 'name' | 'outstanding' | Lateness;
const sorts: readonly OwedSort[] = ['name', 'outstanding', ...latenesses];
/** Those that may be hidden. */
export const owedColumns = ['last', 'next', 'owner'] as const;
export type OwedColumn = (typeof owedColumns)[number];
const USUAL: OwedSort = 'outstanding';

export function owedFilterIn(asked: URLSearchParams): OwedFilter {
	const one = (name: string) => asked.get(name) || undefined;
	const [country, currency] = [one('country'), one('currency')];
	return {
		profile: one('profile'),
		group: one('group'),
		owner: one('owner'),
		country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
		currency: currency && isCurrency(currency) ? currency : undefined,
		sort: sorts.find((sort) => sort === one('sort')) ?? USUAL,
		without: withoutIn(asked, owedColumns),
	};
}

/** Whether it leaves anybody out. */
export const narrowsOwed = ({ profile, group, owner, country }: OwedFilter): boolean =>
	[profile, group, owner, country].some((one) => one !== undefined);

/** The address of the list so narrowed, or of its file; what is usual is left out of it. */
export function owedAddress({ sort, without, ...filter }: OwedFilter, path: string = paths.owed): string {
	const asked = new URLSearchParams();
	for (const [name, value] of Object.entries(filter)) if (value !== undefined) asked.set(name, value);
	if (sort !== USUAL) asked.set('sort', sort);
	if (without.length > 0) asked.set('without', without.join(' '));
	return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}
