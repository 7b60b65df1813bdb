import { dueAddress, dueFilterIn } from '#lib/due/filter.ts';
import type { PageServerLoad } from './$types';

/** What is due follows from all of these: what others do with it is seen at once. */
const heard = [
	'due',
	'action',
	'client',
	'dispute',
	'group',
	'hold',
	'import',
	'invoice',
	'organization',
	'payment',
	'profile',
	'promise',
	'run',
	'scenario',
];

/** What is due today, by profile and step, and one page of it as the address narrows it. */
export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	for (const noun of heard) depends(`app:${noun}`);
	const filter = dueFilterIn(url.searchParams);
	const after = url.searchParams.get('after') ?? undefined;
	const { group, scenario } = filter;
	const [sections, list, choices, scenarios] = await Promise.all([
		api.due.sections({ group, scenario }),
		api.due.list({ ...filter, cursor: after }),
		api.clients.choices(),
		api.board.scenarios(),
	]);
	return { filter, sections, list, address: dueAddress(filter, after), after, choices: { ...choices, scenarios } };
};
