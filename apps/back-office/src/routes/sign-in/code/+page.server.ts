import { ownPath } from '@quittance/auth/own-path.ts';
import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { desk } from '#lib/server/desk.ts';
import { dropTicket, ticketIn } from '#lib/server/ticket.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever has no ticket, or one that is over, gives the password again. */
const again = (to: string) => `${paths.signIn}?${new URLSearchParams({ to, over: '' }).toString()}`;

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const to = ownPath(url.searchParams.get('to'), paths.board);
	if (locals.staff) redirect(303, to);
	if (!(await desk().door.begun(ticketIn(cookies)))) redirect(303, again(to));
	return { to };
};

export const actions = {
	default: async ({ request, cookies, getClientAddress }) => {
		const { door, cookie } = desk();
		const form = await request.formData();
		const to = ownPath(typed(form, 'to'), paths.board);
		const opened = await door.signInWithCode({
			ticket: ticketIn(cookies),
			code: typed(form, 'code'),
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok && opened.refusal === 'signIn.over') redirect(303, again(to));
		if (!opened.ok) return fail(opened.refusal === 'signIn.tooOften' ? 429 : 400, { refused: opened });
		dropTicket(cookies);
		cookies.set(cookie.name, opened.value.sessionId, cookie.options);
		redirect(303, to);
	},
} satisfies Actions;
