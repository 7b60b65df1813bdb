import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Of a mail nothing runs, nothing is fetched and nothing leads away: it is looked at, as it was sent. */
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox";

/** A mail exactly as it was sent (PTL-04), to be shown in a frame. */
export const GET: RequestHandler = async (event) => {
	const { message } = await event.locals.api.reminders.one({ id: event.params.id });
	if (message.bodyHtml === null) error(404, 'delivery.unknown');
	return new Response(message.bodyHtml, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': POLICY,
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'SAMEORIGIN',
			'referrer-policy': 'no-referrer',
			'cache-control': 'private, no-store',
		},
	});
};
