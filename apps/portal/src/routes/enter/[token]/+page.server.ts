import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { hall } from '#lib/server/hall.ts';
import type { Actions, PageServerLoad } from './$types';

/** Mail scanners open links: to look spends nothing (PTL-01). */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	const link = await hall().door.look(params.token);
	return { link, creditor: link && { name: link.organizationName } };
};

export const actions = {
	default: async ({ params, request, cookies, getClientAddress }) => {
		const { door, cookie } = hall();
		const opened = await door.spend(params.token, {
			address: getClientAddress(),
			userAgent: request.headers.get('user-agent') ?? '',
		});
		if (!opened.ok) return fail(opened.refusal === 'link.tooOften' ? 429 : 410, { refused: opened });
		const before = cookies.get(cookie.name);
		if (before) await door.signOut(before);
		cookies.set(cookie.name, opened.value.sessionId, cookie.options);
		redirect(303, paths.home);
	},
} satisfies Actions;
