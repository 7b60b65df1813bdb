import { sessionCookie } from '@quittance/auth/session-cookie.ts';
import { fail, redirect } from '@sveltejs/kit';
import { hall } from '#lib/server/hall.ts';

/** Mail scanners open links: to look spends nothing, and nothing of the address goes on to where one clicks next (PTL-01). */
export const load = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	return { link: await hall().door.look(params.token) };
};

export const actions = {
	default: async ({ params, request, cookies, getClientAddress }) => {
		const { name, options } = sessionCookie('contact', hall().secure);
		const opened = await hall().door.spend(params.token, {
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok) return fail(opened.refusal === 'link.tooOften' ? 429 : 410, { refused: opened });
		const before = cookies.get(name);
		if (before) await hall().door.signOut(before);
		cookies.set(name, opened.value.sessionId, options);
		redirect(303, '/');
	},
};
