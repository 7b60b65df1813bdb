import { office } from '@quittance/api/office/router.ts';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { RequestHandler } from '@sveltejs/kit';
import { contextOf } from '#lib/server/api.ts';

/** Small acts in place, from the pages of this very site: what another site's page sends as JSON needs a leave that nobody gives. */
const answer: RequestHandler = (event) => {
	const { request, url } = event;
	if (request.method !== 'GET' && request.headers.get('origin') !== url.origin)
		return new Response('Cross-site requests are not answered.', { status: 403 });
	return fetchRequestHandler({
		endpoint: '/api/trpc',
		req: request,
		router: office,
		createContext: () => contextOf(event),
		allowBatching: true,
		maxBatchSize: 20,
	});
};

export const GET = answer;
export const POST = answer;
