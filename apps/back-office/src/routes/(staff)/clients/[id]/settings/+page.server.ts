import { fail } from '@sveltejs/kit';
import { typedFromFacts } from '#lib/facts/typed-from-facts.ts';
import { attempt } from '#lib/server/attempt.ts';
import { factsBefore, kindNamed, typedFacts } from '#lib/server/typed-facts.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language }, params: { id }, url, depends }) => {
	depends(`app:client:${id}`);
	const [stored, choices] = await Promise.all([api.clientFacts.of({ id }), api.clientFacts.choices()]);
	return {
		kind: url.searchParams.has('kind') ? kindNamed(url.searchParams.get('kind')) : stored.facts.kind,
		stored: { typed: typedFromFacts(stored, language), version: stored.facts.version },
		changedBy: stored.changedBy,
		choices,
	};
};

export const actions = {
	facts: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const kind = kindNamed(typed(form, 'kind'));
		const sent = {
			typed: typedFacts(form, kind),
			was: factsBefore(form),
			version: Number(typed(form, 'version')) || 0,
		};
		const changed = await attempt(api.clientFacts.change({ id, kind, version: sent.version, typed: sent.typed }));
		if (!changed.ok) return fail(409, { sent, refused: changed, wrong: [] });
		if (changed.value.wrong) return fail(400, { sent, refused: undefined, wrong: changed.value.wrong });
		return { saved: changed.value.changed };
	},
} satisfies Actions;
