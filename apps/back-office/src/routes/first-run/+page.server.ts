import { firstRun, firstRunIsOpen, isSetupToken } from '@quittance/api/office/first-run.ts';
import { fail, redirect } from '@sveltejs/kit';
import { choicesIn } from '#lib/first-run/choices.ts';
import { paths } from '#lib/paths.ts';
import { desk } from '#lib/server/desk.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** Closed for ever once somebody works here (ORG-01). */
export const load: PageServerLoad = async ({ locals: { language }, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	const { office, setupToken } = desk();
	const given = url.searchParams.get('token') ?? '';
	const state = !(await firstRunIsOpen(office)) ? 'taken' : isSetupToken(given, setupToken) ? 'open' : 'closed';
	return { state, given, choices: choicesIn(language) } as const;
};

export const actions = {
	default: async ({ request, cookies, url, getClientAddress }) => {
		const { office, door, cookie, setupToken } = desk();
		const form = await request.formData();
		const language: 'fr' | 'en' = typed(form, 'language') === 'en' ? 'en' : 'fr';
		const organization = {
			...{ name: typed(form, 'organization'), country: typed(form, 'country'), currency: typed(form, 'currency') },
			...{ language, timeZone: typed(form, 'timeZone') },
		};
		const admin = { name: typed(form, 'name'), email: typed(form, 'email'), password: typed(form, 'password') };
		const given = url.searchParams.get('token') ?? '';
		const taken = await firstRun(office, { token: setupToken, given }, { organization, admin });
		const { email, name } = admin;
		if (!taken.ok) return fail(409, { refused: taken, organization, admin: { email, name } });
		const opened = await door.signIn({
			...{ email, password: admin.password, address: getClientAddress() },
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok || !('sessionId' in opened.value)) redirect(303, paths.signIn);
		cookies.set(cookie.name, opened.value.sessionId, cookie.options);
		redirect(303, paths.imports);
	},
} satisfies Actions;
