import { addDays, parseDay } from '@quittance/core/calendar/day.ts';
import { typedAmount } from '@quittance/core/money/typed-amount.ts';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '#lib/server/api.ts';
import { attempt, shown } from '#lib/server/attempt.ts';
import { typedIn } from '#lib/typed.ts';

const A_WEEK = 7;

export const load = async (event) => {
	const offer = await shown(api(event).promises.offer({ invoiceId: event.params.id }));
	return { ...offer, proposed: addDays(offer.today, Math.min(A_WEEK, offer.longestDays)) };
};

export const actions = {
	default: async (event) => {
		const fields = await event.request.formData();
		const values = { amount: typedIn(fields, 'amount'), on: typedIn(fields, 'on') };
		const { invoice } = await shown(api(event).promises.offer({ invoiceId: event.params.id }));
		const amount = typedAmount(values.amount, invoice.currency);
		if (!amount.ok) return fail(400, { values, amount });
		const on = parseDay(values.on);
		if (!on) return fail(400, { values, dayMissing: true });
		const made = await attempt(api(event).promises.make({ invoiceId: invoice.id, minor: amount.value, on }));
		if (!made.ok) return fail(400, { values, refused: made });
		redirect(303, `${resolve('/invoices/[id]', { id: invoice.id })}?promised=${made.value.state}`);
	},
};
