import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '#lib/server/api.ts';
import { attempt, shown } from '#lib/server/attempt.ts';

export const load = async (event) => {
	event.depends('portal:invoice');
	const { id } = event.params;
	const facts = await shown(api(event).invoices.one({ id }));
	const { code, ...transfer } = await shown(api(event).payment.details({ invoiceId: id }));
	const promised = event.url.searchParams.get('promised');
	return { ...facts, transfer, hasCode: code !== undefined, promised };
};

export const actions = {
	takeBack: async (event) => {
		const promiseId = String((await event.request.formData()).get('promise'));
		const answered = await attempt(api(event).promises.takeBack({ promiseId }));
		if (!answered.ok) return fail(400, { refused: answered });
		redirect(303, resolve('/invoices/[id]', { id: event.params.id }));
	},
};
