/** Routes that anybody may ask for, each with its reason. Whatever is not listed needs somebody signed in. */
export type OpenRoutes = Readonly<Record<string, string>>;

export type Arriving = {
	/** As SvelteKit names it, groups and all; null where the address leads nowhere, which needs no guard. */
	readonly routeId: string | null;
	/** Path and question of the address. */
	readonly to: string;
	/** Whether a browser asks for a page, and so can be led to the door. */
	readonly forPage: boolean;
	readonly method: string;
};

export type Entrance =
	| { readonly way: 'in' }
	/** What is no page: a stream, an act of a script. */
	| { readonly way: 'unauthorized' }
	/** To the door, and afterwards back to where one came from; what was sent with a POST is not sent again. */
	| { readonly way: 'door'; readonly path: string };

/** Where a request goes: closed to whoever is not signed in, unless its route is listed as open. */
export function entranceOf({ routeId, to, forPage, method }: Arriving, signedIn: boolean, open: OpenRoutes): Entrance {
	if (signedIn || routeId === null || routeId in open) return { way: 'in' };
	if (!forPage) return { way: 'unauthorized' };
	const reads = method === 'GET' || method === 'HEAD';
	return { way: 'door', path: reads && to !== '/' ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in' };
}
