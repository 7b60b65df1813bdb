/** Of a mail nothing runs, nothing is fetched and nothing leads away: it is looked at, as it would arrive. */
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox";

/** A mail as a mail program would show it, for a frame of our own pages. */
export const seenMail = (html: string): Response =>
	new Response(html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': POLICY,
			'x-frame-options': 'SAMEORIGIN',
			'cache-control': 'private, no-store',
		},
	});
