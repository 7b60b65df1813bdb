import { error, fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** `all` tells every line of the list. */
export const load: PageServerLoad = async ({ locals: { api }, url, depends }) => {
	depends('app:purge', 'app:organization');
	const all = url.searchParams.has('all');
	const seen = await attempt(api.purges.see(all ? { most: 2_000 } : {}));
	if (!seen.ok) error(404);
	return { ...seen.value, all };
};

export const actions = {
	list: async ({ locals: { api } }) => {
		const listed = await attempt(api.purges.list());
		return listed.ok ? { listed: true } : fail(409, { refused: listed });
	},
	approve: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const purgeId = typed(form, 'purge');
		const number = typed(form, 'number').trim();
		const typedNumber = /^\d{1,9}$/.test(number) ? Number(number) : 0;
		const approved = await attempt(api.purges.approve({ purgeId, typedNumber }));
		return approved.ok ? carryOut(api, purgeId) : fail(409, { refused: approved });
	},
	/** What was cut short goes on. */
	more: async ({ request, locals: { api } }) => carryOut(api, typed(await request.formData(), 'purge')),
} satisfies Actions;

async function carryOut(api: App.Locals['api'], purgeId: string) {
	for (;;) {
		const part = await attempt(api.purges.some({ purgeId }));
		if (!part.ok) return fail(409, { refused: part });
		if (part.value.over) return { done: true };
	}
}
