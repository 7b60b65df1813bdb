import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { receiveFiles } from '#lib/server/receive-files.ts';
import { typedIn } from '#lib/typed.ts';
import { ofClient } from '#lib/loads-again.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const one = await event.locals.api.disputes.one({ id: event.params.id });
	event.depends(ofClient(one.dispute.clientId));
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
		redirect(303, `${paths.dispute(event.params.id)}#${written.value.messageId}`);
	},
} satisfies Actions;
