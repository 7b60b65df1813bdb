import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { receiveFiles } from '#lib/server/receive-files.ts';
import type { Actions, PageServerLoad } from './$types';

/** A year of a large firm's books. */
const MOST_BYTES = 500 * 1024 * 1024;

export const load: PageServerLoad = async ({ locals: { api }, depends, url }) => {
	depends('app:file');
	depends('app:import');
	const before = url.searchParams.get('before') ?? undefined;
	return { ...(await api.imports.list({ before })), first: before === undefined };
};

export const actions = {
	offer: async (event) => {
		const form = await receiveFiles(event, { most: MOST_BYTES, mostFiles: 1 });
		if (!form.ok) return fail(400, { refused: form.refused });
		const offered = await attempt(form.api.imports.offer());
		if (offered.ok) redirect(303, paths.offeredFile(offered.value.fileId));
		await form.forget();
		return fail(400, { refused: offered });
	},
} satisfies Actions;
