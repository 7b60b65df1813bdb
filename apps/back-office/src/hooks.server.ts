import { AsyncLocalStorage } from 'node:async_hooks';
import { refusalOf } from '@quittance/api/answer.ts';
import { faultIdOf } from '@quittance/api/fault.ts';
import { entranceOf } from '@quittance/auth/entrance.ts';
import { withoutToken } from '@quittance/auth/link-path.ts';
import { hashOf } from '@quittance/auth/secret.ts';
import { reportFault } from '@quittance/frame/faults.ts';
import { LANGUAGE_COOKIE, languageOf, THEME_COOKIE, themeOf, type Language } from '@quittance/frame/preferences.ts';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { openRoutes } from '#lib/open-routes.ts';
import { paths } from '#lib/paths.ts';
import { callerOf } from '#lib/server/api.ts';
import { desk } from '#lib/server/desk.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

/** The language of the request in hand, for the words of its page. */
const languages = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => languages.getStore() ?? 'fr');

/** Who asks, in which language and light; whoever is not signed in is sent to the door, and then back to where they wanted to be. */
export const handle: Handle = async ({ event, resolve }) => {
	const { door, cookie } = desk();
	const sessionId = event.cookies.get(cookie.name);
	const staff = sessionId === undefined ? undefined : await door.session(sessionId);
	const language = languageOf({
		cookie: event.cookies.get(LANGUAGE_COOKIE),
		person: staff?.language,
		accepted: event.request.headers.get('accept-language'),
	});
	const theme = themeOf(event.cookies.get(THEME_COOKIE));
	event.locals.staff = staff;
	event.locals.sessionHash = sessionId === undefined ? undefined : hashOf(sessionId);
	event.locals.language = language;
	event.locals.theme = theme;
	event.locals.requestId = event.request.headers.get('x-request-id') ?? '';
	event.locals.api = callerOf(event);
	const entrance = entranceOf(event, staff !== undefined, openRoutes);
	if (entrance.way === 'unauthorized') return new Response(null, { status: 401 });
	if (entrance.way === 'door') redirect(303, entrance.path);
	if (staff?.owesFactor && event.route.id?.startsWith('/(staff)/') && event.route.id !== '/(staff)/account')
		redirect(303, paths.account);
	const response = await languages.run(language, () =>
		resolve(event, {
			// The typeface of every page comes with its first words; the other alphabets when somebody writes in them.
			preload: ({ type, path }) =>
				type === 'js' || type === 'css' || (type === 'font' && path.includes('-latin-wght-normal')),
			transformPageChunk: ({ html }) => html.replace('%language%', language).replace('%theme%', theme),
		}),
	);
	// What is shown to one person is kept for nobody.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
	return response;
};

/** What a page shows when it cannot be shown: a refusal has its code, a fault only the number that it was written down under. What Kit says by itself needs no more. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	if (error instanceof TRPCError && !faultIdOf(error) && error.code !== 'INTERNAL_SERVER_ERROR')
		return { status: getHTTPStatusCodeFromError(error), message: refusalOf(error)?.refusal ?? error.code };
	const facts = { requestId: event.locals.requestId, path: withoutToken(event.url.pathname) };
	const faultId = faultIdOf(error) ?? reportFault(desk().log)(error, facts);
	// error.html, which stands in when no page can be made, is told nothing but the message.
	return { message: faultId, faultId };
};
