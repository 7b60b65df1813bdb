import { ownPath } from '@quittance/auth/own-path.ts';
import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { desk } from '#lib/server/desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const to = ownPath(url.searchParams.get('to'), paths.board);
	if (locals.staff) redirect(303, to);
	return { to };
};

export const actions = {
	default: async ({ request, cookies, getClientAddress }) => {
		const { door, cookie } = desk();
		const form = await request.formData();
		const typed = (name: string): string => {
			const value = form.get(name);
			return typeof value === 'string' ? value : '';
		};
		const opened = await door.signIn({
			email: typed('email'),
			password: typed('password'),
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok)
			return fail(opened.refusal === 'signIn.tooOften' ? 429 : 400, { refused: opened, email: typed('email') });
		cookies.set(cookie.name, opened.value.sessionId, cookie.options);
		redirect(303, ownPath(typed('to'), paths.board));
	},
} satisfies Actions;
