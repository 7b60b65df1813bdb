import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** `with` names the other client, `keep=other` says that it stays; without one, clients are looked for. */
export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url, parent, depends }) => {
	depends(`app:client:${id}`);
	const other = url.searchParams.get('with');
	const search = url.searchParams.get('q')?.trim() ?? '';
	const keepsOther = url.searchParams.get('keep') === 'other';
	const merges = await api.merges.ofClient({ clientId: id });
	if (other === null) {
		const { file } = await parent();
		const asked = search === '' ? firstWord(file.client.name) : search;
		const { clients } = asked === '' ? { clients: [] } : await api.clients.list({ search: asked, most: 11 });
		return { merges, search, others: clients.filter((one) => one.id !== id).slice(0, 10), chosen: null };
	}
	const [survivorId, mergedId] = keepsOther ? [other, id] : [id, other];
	const preview = await attempt(api.merges.preview({ survivorId, mergedId }));
	return { merges, search, others: [], chosen: { other, keepsOther, preview } };
};

/** A word long enough to say something: names alike begin alike. */
const firstWord = (name: string): string => name.split(/\s+/u).find((word) => word.length > 3) ?? '';

export const actions = {
	merge: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const survivorId = typed(form, 'survivor');
		const merged = await attempt(api.merges.merge({ survivorId, mergedId: typed(form, 'merged') }));
		if (!merged.ok) return fail(409, { refused: merged });
		redirect(303, paths.client(survivorId));
	},
	undo: async ({ request, locals: { api } }) => {
		const undone = await attempt(api.merges.undo({ mergeId: typed(await request.formData(), 'merge') }));
		if (!undone.ok) return fail(409, { refused: undone });
		redirect(303, paths.client(undone.value.clientId));
	},
} satisfies Actions;
