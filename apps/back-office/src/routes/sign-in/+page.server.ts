import { firstRunIsOpen } from '@quittance/api/office/first-run.ts';
import { ownPath } from '@quittance/auth/own-path.ts';
import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { desk } from '#lib/server/desk.ts';
import { keepTicket } from '#lib/server/ticket.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const to = ownPath(url.searchParams.get('to'), paths.board);
	if (locals.staff) redirect(303, to);
	if (await firstRunIsOpen(desk().office)) redirect(303, paths.firstRun);
	return { to, over: url.searchParams.has('over') };
};

export const actions = {
	default: async ({ request, cookies, getClientAddress }) => {
		const { door, cookie } = desk();
		const form = await request.formData();
		const to = ownPath(typed(form, 'to'), paths.board);
		const opened = await door.signIn({
			email: typed(form, 'email'),
			password: typed(form, 'password'),
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok)
			return fail(opened.refusal === 'signIn.tooOften' ? 429 : 400, { refused: opened, email: typed(form, 'email') });
		if ('ticket' in opened.value) {
			keepTicket(cookies, opened.value.ticket);
			redirect(303, `${paths.signInCode}?${new URLSearchParams({ to }).toString()}`);
		}
		cookies.set(cookie.name, opened.value.sessionId, cookie.options);
		redirect(303, to);
	},
} satisfies Actions;
