import type { Arriving } from '../src/entrance.ts';

type Asked = { readonly to?: string; readonly method?: string; readonly accept?: string };

/** Somebody asks for a route: for a page, unless `accept` says otherwise. */
export function arrivingAt(
	routeId: string | null,
	{ to = '/somewhere', method = 'GET', accept = 'text/html' }: Asked = {},
): Arriving {
	const headers = new Headers({ accept });
	return {
		route: { id: routeId },
		url: new URL(to, 'http://desk.example'),
		request: { method, headers },
		isDataRequest: false,
	};
}
