import { features } from '@quittance/core/organization/features.ts';
import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:organization');
	return { features: await api.features.see() };
};

export const actions = {
	default: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const feature = (['sending', ...features] as const).find((one) => one === typed(form, 'feature'));
		if (!feature) return fail(400);
		const turned = await attempt(api.features.turn({ feature, on: typed(form, 'on') === 'true' }));
		return turned.ok ? { turned: feature } : fail(409, { refused: turned });
	},
} satisfies Actions;
