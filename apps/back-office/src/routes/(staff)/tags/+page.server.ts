import { tagColour } from '@quittance/core/client/tag-colours.ts';
import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['tag', 'client', 'import']) depends(`app:${noun}`);
	return { tags: await api.tags.list() };
};

export const actions = {
	create: async ({ request, locals: { api } }) => {
		const sent = await request.formData();
		const [name, colour] = [typed(sent, 'name'), tagColour(typed(sent, 'colour'))];
		const made = await attempt(api.tags.save({ id: null, name, colour }));
		return made.ok ? { created: name.trim() } : fail(400, { typed: { name, colour }, refused: made });
	},
} satisfies Actions;
