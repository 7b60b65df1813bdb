import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`);
	return { notes: await api.notes.ofClient({ clientId: id }) };
};

export const actions = {
	write: async ({ request, locals: { api }, params: { id } }) => {
		const words = typed(await request.formData(), 'words');
		const written = await attempt(api.notes.write({ clientId: id, words }));
		return written.ok ? { done: true } : fail(400, { noteId: '', words, refused: written });
	},

	change: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const sent = { noteId: typed(form, 'note'), words: typed(form, 'words') };
		const changed = await attempt(api.notes.change(sent));
		return changed.ok ? { done: true } : fail(400, { ...sent, refused: changed });
	},

	remove: async ({ request, locals: { api } }) => {
		const noteId = typed(await request.formData(), 'note');
		const removed = await attempt(api.notes.remove({ noteId }));
		return removed.ok ? { done: true } : fail(409, { noteId, words: '', refused: removed });
	},
} satisfies Actions;
