import { paths } from '#lib/paths.ts';

/** How the list of clients is narrowed and sorted; it stands in the address, so that it can be sent to somebody. */
export type ClientListFilter = {
	readonly search: string;
	readonly profile: string | undefined;
	readonly group: string | undefined;
	readonly owner: string | undefined;
	readonly late: boolean;
	readonly flag: 'supplier' | 'conflict' | undefined;
	readonly sort: 'name' | 'outstanding' | 'overdue';
};

export function filterIn(asked: URLSearchParams): ClientListFilter {
	const one = (name: string) => asked.get(name) || undefined;
	const [sort, flag] = [one('sort'), one('flag')];
	return {
		search: asked.get('q') ?? '',
		profile: one('profile'),
		group: one('group'),
		owner: one('owner'),
		late: asked.has('late'),
		flag: flag === 'supplier' || flag === 'conflict' ? flag : undefined,
		sort: sort === 'outstanding' || sort === 'overdue' ? sort : 'name',
	};
}

/** Whether it leaves anybody out. */
export const narrows = ({ search, profile, group, owner, late, flag }: ClientListFilter): boolean =>
	search.trim() !== '' || late || [profile, group, owner, flag].some((id) => id !== undefined);

/** The address of the list so narrowed; what is usual is left out of it. */
export function listAddress({ search, profile, group, owner, late, flag, sort }: ClientListFilter): string {
	const asked = new URLSearchParams();
	if (search.trim() !== '') asked.set('q', search.trim());
	for (const [name, id] of Object.entries({ profile, group, owner, flag })) if (id !== undefined) asked.set(name, id);
	if (late) asked.set('late', '');
	if (sort !== 'name') asked.set('sort', sort);
	const query = asked.toString().replaceAll(/=(?=&|$)/g, '');
	return query === '' ? paths.clients : `${paths.clients}?${query}`;
}
