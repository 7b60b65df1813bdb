import { fail } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** How the telephone exchange is set up, and the address at which it tells that somebody rings. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	depends('app:telephony');
	const exchange = await api.telephony.see();
	return { exchange, address: new URL(paths.exchange(exchange.organizationId), url).href };
};

export const actions = {
	address: async ({ request, locals: { api } }) => {
		const address = typed(await request.formData(), 'url');
		const set = await attempt(api.telephony.setAddress({ url: address }));
		return set.ok ? { act: 'address', done: true } : fail(400, { act: 'address', typed: address, refused: set });
	},
	secret: async ({ locals: { api } }) => {
		const made = await attempt(api.telephony.renewSecret());
		return made.ok ? { act: 'secret', secret: made.value.secret } : fail(403, { act: 'secret', refused: made });
	},
	test: async ({ locals: { api } }) => {
		const tried = await attempt(api.telephony.test());
		return tried.ok ? { act: 'test', done: true } : fail(409, { act: 'test', refused: tried });
	},
	extension: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const [collaboratorId, extension] = [typed(form, 'id'), typed(form, 'extension')];
		const set = await attempt(api.telephony.setExtension({ collaboratorId, extension }));
		return set.ok ? { act: 'extension', done: true } : fail(400, { act: 'extension', refused: set });
	},
} satisfies Actions;
