import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '#lib/server/api.ts';
import { attempt, shown } from '#lib/server/attempt.ts';
import { receiveFiles } from '#lib/server/receive-files.ts';
import { typedIn } from '#lib/typed.ts';

export const load = async (event) => {
	event.depends('portal:dispute');
	const one = await shown(api(event).disputes.one({ id: event.params.id }));
	return { ...one, opened: event.url.searchParams.has('opened') };
};

export const actions = {
	default: async (event) => {
		const form = await receiveFiles(event);
		const words = typedIn(form.fields, 'words');
		if (!form.ok) return fail(400, { words, refused: form.refused });
		const written = await attempt(form.api.disputes.write({ disputeId: event.params.id, words }));
		if (!written.ok) {
			await form.forget();
			return fail(400, { words, refused: written });
		}
		redirect(303, `${resolve('/disputes/[id]', { id: event.params.id })}#${written.value.messageId}`);
	},
};
