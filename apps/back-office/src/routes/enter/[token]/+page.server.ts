import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { desk } from '#lib/server/desk.ts';
import { keepTicket } from '#lib/server/ticket.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** Mail scanners open links: to look spends nothing (ORG-01). */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	const invited = await desk().door.invited(params.token);
	return { invited: invited && { name: invited.name, email: invited.email, organization: invited.organizationName } };
};

export const actions = {
	default: async ({ params, request, cookies, locals: { api }, getClientAddress }) => {
		const { door, cookie } = desk();
		const password = typed(await request.formData(), 'password');
		const invited = await door.invited(params.token);
		if (!invited) return fail(410, { refused: undefined });
		const { organizationId } = invited;
		const accepted = await attempt(api.people.accept({ organizationId, token: params.token, password }));
		if (!accepted.ok) return fail(400, { refused: accepted });
		const before = cookies.get(cookie.name);
		if (before) await door.signOut(before);
		const opened = await door.signIn({
			...{ email: accepted.value.email, password },
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok) redirect(303, paths.signIn);
		if ('ticket' in opened.value) {
			keepTicket(cookies, opened.value.ticket);
			redirect(303, paths.signInCode);
		}
		cookies.set(cookie.name, opened.value.sessionId, cookie.options);
		redirect(303, paths.board);
	},
} satisfies Actions;
