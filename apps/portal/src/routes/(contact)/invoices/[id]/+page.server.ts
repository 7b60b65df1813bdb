import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { ofClient } from '#lib/loads-again.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const facts = await event.locals.api.invoices.one({ id });
	event.depends(ofClient(facts.invoice.clientId));
	const { code, ...transfer } = await event.locals.api.payment.details({ invoiceId: id });
	const promised = event.url.searchParams.get('promised');
	return { ...facts, transfer, hasCode: code !== undefined, promised };
};

export const actions = {
	takeBack: async (event) => {
		const promiseId = String((await event.request.formData()).get('promise'));
		const answered = await attempt(event.locals.api.promises.takeBack({ promiseId }));
		if (!answered.ok) return fail(400, { refused: answered });
		redirect(303, paths.invoice(event.params.id));
	},
} satisfies Actions;
