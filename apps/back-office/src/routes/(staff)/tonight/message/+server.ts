import { error } from '@sveltejs/kit';
import { chosenIn } from '#lib/tonight/chosen.ts';
import type { RequestHandler } from './$types';

/** Of a mail nothing runs, nothing is fetched and nothing leads away: it is looked at, as it would arrive. */
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox";

/** A message of the coming night as a mail program would show it, to be shown in a frame (WHY-02). */
export const GET: RequestHandler = async ({ locals: { api }, url }) => {
	const { message } = chosenIn(url);
	const shown = message && (await api.tonight.message(message));
	if (!shown?.rendered) error(404, 'action.unknown');
	return new Response(shown.rendered.html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': POLICY,
			'x-frame-options': 'SAMEORIGIN',
			'cache-control': 'private, no-store',
		},
	});
};
