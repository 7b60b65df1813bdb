import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id } }) => ({
	refused: await api.imports.refusedLines({ id }),
});
