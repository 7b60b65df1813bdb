/** Routes that anybody may ask for, each with its reason. Whatever is not listed needs somebody signed in. */
export type OpenRoutes = Readonly<Record<string, string>>;

/** What is asked of a request: SvelteKit's event has it all. */
export type Arriving = {
	/** Null where the address leads nowhere, which needs no guard. */
	readonly route: { readonly id: string | null };
	readonly url: Pick<URL, 'pathname' | 'search'>;
	readonly request: { readonly method: string; readonly headers: Pick<Headers, 'get'> };
	/** A browser that moves between pages asks for their data alone. */
	readonly isDataRequest: boolean;
};

export type Entrance =
	| { readonly way: 'in' }
	/** What is no page: a stream, an act of a script. */
	| { readonly way: 'unauthorized' }
	/** To the door, and afterwards back to where one came from; what was sent with a POST is not sent again. */
	| { readonly way: 'door'; readonly path: string };

/** Where a request goes: closed to whoever is not signed in, unless its route is listed as open. */
export function entranceOf(arriving: Arriving, signedIn: boolean, open: OpenRoutes): Entrance {
	const { route, url, request, isDataRequest } = arriving;
	if (signedIn || route.id === null || route.id in open) return { way: 'in' };
	const forPage = isDataRequest || (request.headers.get('accept') ?? '').includes('text/html');
	if (!forPage) return { way: 'unauthorized' };
	const to = url.pathname + url.search;
	const comesBack = ['GET', 'HEAD'].includes(request.method) && to !== '/';
	return { way: 'door', path: comesBack ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in' };
}
