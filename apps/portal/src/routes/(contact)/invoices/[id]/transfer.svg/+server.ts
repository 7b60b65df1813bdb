import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The code that a banking app turns into a transfer (PTL-03). */
export const GET: RequestHandler = async (event) => {
	const { code } = await event.locals.api.payment.details({ invoiceId: event.params.id });
	if (code === undefined) error(404, 'invoice.unknown');
	return new Response(code, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' } });
};
