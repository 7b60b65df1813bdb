import { ownPath } from '@quittance/auth/own-path.ts';
import { isLanguage, isTheme, LANGUAGE_COOKIE, preferenceCookie, THEME_COOKIE } from '@quittance/frame/preferences.ts';
import { redirect, type RequestHandler } from '@sveltejs/kit';
import { hall } from '#lib/server/hall.ts';

/** Keeps the language or the light that somebody chose, in this browser, and goes back to where they were. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const form = await request.formData();
	const options = preferenceCookie(hall().secure);
	const [language, theme, back] = ['language', 'theme', 'back'].map((name) => String(form.get(name) ?? ''));
	if (isLanguage(language)) cookies.set(LANGUAGE_COOKIE, language, options);
	if (isTheme(theme)) cookies.set(THEME_COOKIE, theme, options);
	redirect(303, ownPath(back, '/'));
};
