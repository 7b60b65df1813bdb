import { error } from '@sveltejs/kit';
import { api } from '#lib/server/api.ts';
import { shown } from '#lib/server/attempt.ts';

/** The code that a banking app turns into a transfer (PTL-03). */
export const GET = async (event) => {
	const { code } = await shown(api(event).payment.details({ invoiceId: event.params.id }));
	if (code === undefined) error(404, 'invoice.unknown');
	return new Response(code, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' } });
};
