import { chosenIn } from '#lib/tonight/chosen.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, url, depends }) => {
	for (const noun of ['import', 'hold', 'promise', 'dispute', 'payment', 'run']) depends(`app:${noun}`);
	const chosen = chosenIn(url);
	const { group, hold, message } = chosen;
	const preview = await api.tonight.preview({ group, hold });
	return { chosen, preview, message: message && (await api.tonight.message(message)), asked: message !== undefined };
};
