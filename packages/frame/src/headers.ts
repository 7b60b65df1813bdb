/**
 * What every answer says to the browser, beside the content policy that the pages bring: shown in no frame, sniffed for no other type,
 * nothing told to other sites, no device asked for; and, where the site is reached over TLS, never again over anything else.
 */
export const securityHeaders = ({ protocol }: Pick<URL, 'protocol'>): Readonly<Record<string, string>> => ({
	'X-Frame-Options': 'DENY',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	...(protocol === 'https:' && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
});

/** What a page may load and run: its own files, and its own scripts by the nonce that Kit gives them. For Kit's `csp` setting. */
export const contentPolicy = {
	mode: 'nonce',
	directives: {
		'default-src': ['none'],
		'script-src': ['self'],
		'style-src': ['self'],
		'img-src': ['self', 'data:', 'blob:'],
		'font-src': ['self'],
		'connect-src': ['self'],
		'frame-src': ['self'],
		'object-src': ['none'],
		'form-action': ['self'],
		'base-uri': ['none'],
		'frame-ancestors': ['none'],
	},
} as const;
