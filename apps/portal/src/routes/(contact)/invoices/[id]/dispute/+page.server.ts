import { allow } from '@quittance/core/outcome.ts';
import { typedAmount } from '@quittance/core/money/typed-amount.ts';
import { fail, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { receiveFiles } from '#lib/server/receive-files.ts';
import { typedIn } from '#lib/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => event.locals.api.disputes.offer({ invoiceId: event.params.id });

export const actions = {
	default: async (event) => {
		const form = await receiveFiles(event);
		const { fields } = form;
		const values = {
			reason: typedIn(fields, 'reason'),
			part: typedIn(fields, 'part') === 'part' ? ('part' as const) : ('whole' as const),
			amount: typedIn(fields, 'amount'),
			words: typedIn(fields, 'words'),
		};
		if (!form.ok) return fail(400, { values, refused: form.refused });
		const { invoice } = await event.locals.api.disputes.offer({ invoiceId: event.params.id });
		const amount = values.part === 'whole' ? allow(null) : typedAmount(values.amount, invoice.currency);
		const opened = amount.ok
			? await attempt(
					form.api.disputes.open({
						invoiceId: invoice.id,
						minor: amount.value,
						reason: values.reason,
						words: values.words,
					}),
				)
			: amount;
		if (!opened.ok) {
			await form.forget();
			return fail(400, { values, refused: opened });
		}
		redirect(303, `${paths.dispute(opened.value.disputeId)}?opened`);
	},
} satisfies Actions;
