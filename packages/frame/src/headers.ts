/**
 * What every answer says to the browser: shown in no frame, sniffed for no other type, nothing told to other sites, no device asked for; and, where
 * the site is reached over TLS, never again over anything else. Pages and files bring a content policy of their own; what has none may only be
 * dressed, as the page of a fault is.
 */
export const securityHeaders = ({ protocol }: Pick<URL, 'protocol'>): Readonly<Record<string, string>> => ({
	'Content-Security-Policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
	'X-Frame-Options': 'DENY',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	...(protocol === 'https:' && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
});

/** Kit says aloud which page one has come to, in an element that it hides by a style of its own: this one, and no other. */
const ROUTE_ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** What a page may load and run: its own files, and its own scripts by the nonce that Kit gives them. For Kit's `csp` setting. */
export const contentPolicy = {
	mode: 'nonce' as const,
	directives: {
		'default-src': only('none'),
		'script-src': only('self'),
		'style-src': only('self'),
		'style-src-attr': only('unsafe-hashes', ROUTE_ANNOUNCER),
		'img-src': only('self', 'data:', 'blob:'),
		'font-src': only('self'),
		'connect-src': only('self'),
		'frame-src': only('self'),
		'object-src': only('none'),
		'form-action': only('self'),
		'base-uri': only('none'),
		'frame-ancestors': only('none'),
	},
};

/** A list as Kit's types want it: of these very words, and open to be written to. */
function only<const Source extends string>(...sources: Source[]): Source[] {
	return sources;
}
