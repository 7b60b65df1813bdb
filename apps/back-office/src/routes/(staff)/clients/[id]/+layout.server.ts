import { error, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Who the client is and all that it owes: every part of the file stands under it. One that went into another leads there (CLI-14), and one that was
 * deleted to what is kept of it, for admins (CLI-13).
 */
export const load: LayoutServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`, 'app:profile', 'app:group', 'app:tag', 'app:import', 'app:run');
	const [file, open] = await Promise.all([
		attempt(api.clients.file({ id })),
		attempt(api.invoices.ofClient({ clientId: id })),
	]);
	if (file.ok && open.ok) return { file: file.value, open: open.value };
	const survivor = await attempt(api.merges.leadsTo({ id }));
	if (survivor.ok) redirect(307, paths.client(survivor.value));
	const deleted = await attempt(api.deletions.file({ id }));
	if (deleted.ok) redirect(307, paths.deletedClient(id));
	error(404);
};
