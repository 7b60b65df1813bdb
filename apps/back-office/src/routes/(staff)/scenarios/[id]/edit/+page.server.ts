import { error, fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typedScenario } from '#lib/server/typed-scenario.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, staff }, params: { id }, depends }) => {
	depends('app:scenario');
	depends('app:template');
	// Whoever may not publish reads the scenario where it is shown.
	if (staff?.role !== 'admin') error(403);
	const scenario = await api.scenarios.one({ id });
	const { balances } = await api.clients.totals({});
	const currencies = new Set(['EUR', ...balances.map(({ currency }) => currency)]);
	for (const currency of [...Object.keys(scenario.minimums), ...Object.keys(scenario.ceilings)])
		currencies.add(currency);
	return { scenario, currencies: [...currencies] };
};

/** Amounts as they were typed. */
const amountsIn = (form: FormData): Record<string, string> =>
	Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			/^(?:minimums|ceilings) /.test(name) && typeof value === 'string' ? [[name, value]] : [],
		),
	);

export const actions = {
	publish: async ({ request, params: { id }, locals: { api } }) => {
		const form = await request.formData();
		const amounts = amountsIn(form);
		const draft = typedScenario(form);
		if (!draft.ok) return fail(400, { refused: draft, draft: undefined, amounts });
		const published = await attempt(api.scenarios.publish({ id, basedOn: typed(form, 'basedOn'), draft: draft.value }));
		if (!published.ok) return fail(400, { refused: published, draft: draft.value, amounts });
		redirect(303, paths.scenario(id));
	},
	/** The draft on the real book (WHY-03); it stays in the form. */
	simulate: async ({ request, params: { id }, locals: { api } }) => {
		const form = await request.formData();
		const amounts = amountsIn(form);
		const draft = typedScenario(form);
		if (!draft.ok) return fail(400, { refused: draft, draft: undefined, amounts });
		const simulated = await attempt(api.scenarios.simulate({ id, draft: draft.value }));
		if (!simulated.ok) return fail(400, { refused: simulated, draft: draft.value, amounts });
		return { refused: undefined, draft: draft.value, amounts, simulated: simulated.value };
	},
} satisfies Actions;
