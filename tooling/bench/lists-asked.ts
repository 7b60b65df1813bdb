import type { createOfficeCaller } from '@quittance/api/office/router.ts';

export type Narrowing = {
	readonly profile?: string;
	readonly group?: string;
	readonly owner?: string;
	readonly country?: string;
	readonly late?: boolean;
	readonly search?: string;
};
export type ListAsked = {
	readonly list: 'clients' | 'owed';
	readonly sort: 'name' | 'outstanding' | 'overdue' | 'late30' | 'lateMore';
	readonly narrowed: Narrowing;
	/** How many rows stand before the page. */
	readonly behind: number;
};

const DEEP = 2000;

/** Every order of both lists, first page and deep page; and the usual order under each filter. */
export function listsAsked(ids: Required<Pick<Narrowing, 'profile' | 'group' | 'owner'>>): ListAsked[] {
	const pages = (list: ListAsked['list'], sorts: readonly ListAsked['sort'][]) =>
		sorts.flatMap((sort) => [0, DEEP].map((behind) => ({ list, sort, narrowed: {}, behind })));
	const filters = (list: ListAsked['list'], sort: ListAsked['sort'], own: Narrowing) =>
		Object.entries({ profile: ids.profile, group: ids.group, owner: ids.owner, ...own }).map(([name, value]) => ({
			...{ list, sort, behind: 0 },
			narrowed: { [name]: value },
		}));
	return [
		...pages('clients', ['name', 'outstanding', 'overdue']),
		...filters('clients', 'name', { late: true, search: 'abc' }),
		...pages('owed', ['name', 'outstanding', 'late30', 'lateMore']),
		...filters('owed', 'outstanding', { country: 'BE' }),
	];
}

/** One page of a list by the API, from a place on. */
export const pageOf = (
	caller: ReturnType<typeof createOfficeCaller>,
	{ list, sort, narrowed }: ListAsked,
	{ cursor, most = 50 }: { readonly cursor?: string | undefined; readonly most?: number } = {},
) => {
	const asked = { ...narrowed, currency: 'EUR', cursor, most };
	return list === 'clients'
		? caller.clients.list({ ...asked, sort: sort as 'name' })
		: caller.owed.list({ ...asked, sort: sort as 'name' });
};

/** The place behind so many rows. */
export async function placeBehind(caller: ReturnType<typeof createOfficeCaller>, asked: ListAsked) {
	let cursor: string | undefined;
	for (let read = 0; read < asked.behind; read += 200)
		cursor = (await pageOf(caller, asked, { cursor, most: 200 })).next;
	return cursor;
}
