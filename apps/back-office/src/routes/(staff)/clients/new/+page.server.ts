import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { kindNamed, typedFacts } from '#lib/server/typed-facts.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, url }) => ({
	kind: kindNamed(url.searchParams.get('kind')),
	choices: await api.clientFacts.choices(),
	sheets: await api.sheets.list(),
});

export const actions = {
	default: async ({ request, locals: { api }, url }) => {
		const form = await request.formData();
		const kind = kindNamed(url.searchParams.get('kind'));
		const facts = typedFacts(form, kind);
		const [groupIds, sheetIds] = [idsOf(form, 'group'), idsOf(form, 'sheet')];
		// Whoever may not choose a profile has no such field, and the default one is given.
		const chosen = form.has('profile') ? { profileId: typed(form, 'profile') || null } : {};
		const sent = { typed: facts, groupIds, sheetIds, profile: typed(form, 'profile') };
		const made = await attempt(api.clientFacts.create({ kind, typed: facts, groupIds, sheetIds, ...chosen }));
		if (!made.ok) return fail(403, { ...sent, refused: made, wrong: [] });
		if (made.value.wrong) return fail(400, { ...sent, refused: undefined, wrong: made.value.wrong });
		const { clientId } = made.value;
		// Whoever chose a sheet goes on to fill it.
		redirect(303, sheetIds.length > 0 ? paths.clientAttributes(clientId) : paths.client(clientId));
	},
} satisfies Actions;

const idsOf = (form: FormData, name: string): string[] => form.getAll(name).filter((id) => typeof id === 'string');
