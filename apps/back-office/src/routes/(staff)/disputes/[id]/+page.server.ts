import { fail } from '@sveltejs/kit';
import { typedState } from '#lib/dispute/typed-state.ts';
import { attempt } from '#lib/server/attempt.ts';
import { accepted, receiveFiles } from '#lib/server/receive-files.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	const shown = await api.disputes.one({ id });
	depends(`app:client:${shown.dispute.clientId}`);
	const { invoice } = await api.invoices.file({ id: shown.dispute.invoiceId });
	return { ...shown, invoice, accept: accepted };
};

function typed(fields: FormData, name: string): string {
	const value = fields.get(name);
	return typeof value === 'string' ? value : '';
}

export const actions = {
	answer: async (event) => {
		const form = await receiveFiles(event);
		const values = { words: typed(form.fields, 'words'), to: typed(form.fields, 'to') };
		if (!form.ok) return fail(400, { act: 'answer' as const, values, refused: form.refused });
		const to = typedState(values.to);
		const answered = await attempt(form.api.disputes.answer({ disputeId: event.params.id, words: values.words, to }));
		if (answered.ok) return { act: 'answer' as const };
		await form.forget();
		return fail(400, { act: 'answer' as const, values, refused: answered });
	},

	note: async ({ request, locals: { api }, params }) => {
		const words = typed(await request.formData(), 'words');
		const noted = await attempt(api.disputes.note({ disputeId: params.id, words }));
		return noted.ok
			? { act: 'note' as const }
			: fail(400, { act: 'note' as const, values: { words, to: '' }, refused: noted });
	},

	move: async ({ request, locals: { api }, params }) => {
		const to = typedState(typed(await request.formData(), 'to'));
		if (!to) return fail(400, { act: 'move' as const });
		const moved = await attempt(api.disputes.move({ disputeId: params.id, to }));
		return moved.ok ? { act: 'move' as const } : fail(409, { act: 'move' as const, refused: moved });
	},

	attach: async (event) => {
		const form = await receiveFiles(event);
		if (!form.ok) return fail(400, { act: 'attach' as const, refused: form.refused });
		const place = { kind: 'file', disputeId: event.params.id } as const;
		const attached = await attempt(form.api.documents.attach({ place, shownToClient: false }));
		if (attached.ok) return { act: 'attach' as const };
		await form.forget();
		return fail(400, { act: 'attach' as const, refused: attached });
	},
} satisfies Actions;
