import { withoutIn } from '#lib/list/without.ts';
import { paths } from '#lib/paths.ts';

/** Those that may be hidden. */
export const clientColumns = ['code', 'profile', 'groups', 'tags', 'owner', 'overdue'] as const;
export type ClientColumn = (typeof clientColumns)[number];

/** How the list of clients is narrowed and sorted; it stands in the address, so that it can be sent to somebody. */
export type ClientListFilter = {
	readonly search: string;
	readonly profile: string | undefined;
	readonly group: string | undefined;
	readonly tag: string | undefined;
	readonly owner: string | undefined;
	readonly late: boolean;
	readonly flag: 'supplier' | 'conflict' | undefined;
	readonly sort: 'name' | 'outstanding' | 'overdue';
	/** Columns that are hidden. */
	readonly without: readonly ClientColumn[];
};

export function filterIn(asked: URLSearchParams): ClientListFilter {
	const one = (name: string) => asked.get(name) || undefined;
	const [sort, flag] = [one('sort'), one('flag')];
	return {
		search: asked.get('q') ?? '',
		profile: one('profile'),
		group: one('group'),
		tag: one('tag'),
		owner: one('owner'),
		late: asked.has('late'),
		flag: flag === 'supplier' || flag === 'conflict' ? flag : undefined,
		sort: sort === 'outstanding' || sort === 'overdue' ? sort : 'name',
		without: withoutIn(asked, clientColumns),
	};
}

/** Whether it leaves anybody out. */
export const narrows = ({ search, profile, group, tag, owner, late, flag }: ClientListFilter): boolean =>
	search.trim() !== '' || late || [profile, group, tag, owner, flag].some((id) => id !== undefined);

/** The address of the list so narrowed, or of its file; what is usual is left out of it. */
export function listAddress(filter: ClientListFilter, path: string = paths.clients): string {
	const { search, profile, group, tag, owner, late, flag, sort, without } = filter;
	const asked = new URLSearchParams();
	if (search.trim() !== '') asked.set('q', search.trim());
	for (const [name, id] of Object.entries({ profile, group, tag, owner, flag }))
		if (id !== undefined) asked.set(name, id);
	if (late) asked.set('late', '');
	if (sort !== 'name') asked.set('sort', sort);
	if (without.length > 0) asked.set('without', without.join(' '));
	const query = asked.toString().replaceAll(/=(?=&|$)/g, '');
	return query === '' ? path : `${path}?${query}`;
}
