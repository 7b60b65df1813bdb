import { error } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, url, depends }) => {
	depends('app:client', 'app:import');
	const page = await attempt(api.deletions.list({ cursor: url.searchParams.get('after') ?? undefined }));
	if (!page.ok) error(404);
	return { page: page.value };
};
