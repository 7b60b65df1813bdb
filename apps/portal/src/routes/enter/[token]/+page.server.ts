import { sessionCookie } from '@quittance/auth/session-cookie.ts';
import { fail, redirect } from '@sveltejs/kit';

/** Mail scanners open links: to look spends nothing, and nothing of the address goes on to where one clicks next (PTL-01). */
export const load = async ({ params, platform, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	return { link: await platform.door.look(params.token) };
};

export const actions = {
	default: async ({ params, request, platform, cookies, getClientAddress }) => {
		const { name, options } = sessionCookie('contact', platform.secure);
		const opened = await platform.door.spend(params.token, {
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok) return fail(opened.refusal === 'link.tooOften' ? 429 : 410, { refused: opened });
		const before = cookies.get(name);
		if (before) await platform.door.signOut(before);
		cookies.set(name, opened.value.sessionId, options);
		redirect(303, '/');
	},
};
