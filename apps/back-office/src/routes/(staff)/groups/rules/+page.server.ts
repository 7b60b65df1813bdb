import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	for (const noun of ['rule', 'group', 'profile', 'scenario', 'collaborator']) depends(`app:${noun}`);
	const [rules, choices, { scenarios }, page] = await Promise.all([
		api.rules.list(),
		api.clients.choices(),
		api.scenarios.list(),
		api.clients.list({ most: 1 }),
	]);
	return {
		rules,
		gifts: { ...choices, scenarios: scenarios.map(({ id, name }) => ({ id, name })) },
		currency: page.currency,
	};
};
