export type Language = 'fr' | 'en';
export type Theme = 'light' | 'dark' | 'system';

export const LANGUAGE_COOKIE = 'language';
export const THEME_COOKIE = 'theme';

/** Kept for a year, read by the pages' scripts too: neither is a secret. */
export const preferenceCookie = (secure: boolean) =>
	({ path: '/', maxAge: 31_536_000, sameSite: 'lax', secure, httpOnly: false }) as const;

export const isLanguage = (text: string | undefined | null): text is Language => text === 'fr' || text === 'en';
export const isTheme = (text: string | undefined | null): text is Theme =>
	text === 'light' || text === 'dark' || text === 'system';

/** Of a page: what the person chose in this browser, else what is known of the person, else what the browser prefers, else French. */
export function languageOf(asked: {
	readonly cookie: string | undefined;
	readonly person: Language | undefined;
	readonly accepted: string | null;
}): Language {
	if (isLanguage(asked.cookie)) return asked.cookie;
	return asked.person ?? preferredOf(asked.accepted ?? '') ?? 'fr';
}

/** The first of our languages in the order of an Accept-Language header (RFC 9110, 12.5.4). */
function preferredOf(header: string): Language | undefined {
	const ranked = header
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const q = parameters.find((one) => one.trim().startsWith('q='));
			return {
				language: tag.trim().slice(0, 2).toLowerCase(),
				weight: q === undefined ? 1 : Number(q.trim().slice(2)),
			};
		})
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => other.weight - one.weight);
	return ranked.map(({ language }) => language).find(isLanguage);
}

export const themeOf = (cookie: string | undefined): Theme => (isTheme(cookie) ? cookie : 'system');
