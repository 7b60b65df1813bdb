import { addDays, parseDay } from '@quittance/core/calendar/day.ts';
import { typedAmount } from '@quittance/core/money/typed-amount.ts';
import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typedIn } from '#lib/typed.ts';
import type { Actions, PageServerLoad } from './$types';

const A_WEEK = 7;

export const load: PageServerLoad = async (event) => {
	const offer = await event.locals.api.promises.offer({ invoiceId: event.params.id });
	return { ...offer, proposed: addDays(offer.today, Math.min(A_WEEK, offer.longestDays)) };
};

export const actions = {
	default: async (event) => {
		const fields = await event.request.formData();
		const values = { amount: typedIn(fields, 'amount'), on: typedIn(fields, 'on') };
		const { invoice } = await event.locals.api.promises.offer({ invoiceId: event.params.id });
		const amount = typedAmount(values.amount, invoice.currency);
		if (!amount.ok) return fail(400, { values, amount });
		const on = parseDay(values.on);
		if (!on) return fail(400, { values, dayMissing: true });
		const made = await attempt(event.locals.api.promises.make({ invoiceId: invoice.id, minor: amount.value, on }));
		if (!made.ok) return fail(400, { values, refused: made });
		redirect(303, `${paths.invoice(invoice.id)}?promised=${made.value.state}`);
	},
} satisfies Actions;
