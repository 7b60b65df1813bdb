import { parseDay } from '@quittance/core/calendar/day.ts';
import { typedAmount } from '@quittance/core/money/typed-amount.ts';
import type { Refused } from '@quittance/core/outcome.ts';
import type { RefusalCode } from '@quittance/ui/words/refusals.ts';
import { error, fail } from '@sveltejs/kit';
import { invoiceHoldKind } from '#lib/invoice/hold-kinds.ts';
import { attempt } from '#lib/server/attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	const told = await api.invoices.file({ id });
	const { client } = await api.clients.file({ id: told.invoice.clientId });
	depends(`app:client:${client.id}`, 'app:import', 'app:run');
	const { id: clientId, name, mayAct } = client;
	return { ...told, client: { id: clientId, name, mayAct }, reasons: mayAct ? await api.disputes.reasons() : [] };
};

/** The words of a form as they were typed, so that a refusal gives them back. */
const typedIn = (fields: FormData): Record<string, string> =>
	Object.fromEntries([...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

export const actions = {
	promise: async ({ request, locals: { api }, params: { id } }) => {
		const values = typedIn(await request.formData());
		const no = (refused?: Refused<RefusalCode>) => fail(400, { act: 'promise' as const, values, refused });
		const { invoice, promises } = await api.invoices.file({ id });
		const promised = promises.filter(({ state }) => state === 'expected');
		const left = promised.reduce((rest, { amountMinor }) => rest - amountMinor, invoice.openMinor);
		const amount = values['amount']
			? typedAmount(values['amount'], invoice.currency)
			: { ok: true as const, value: left };
		if (!amount.ok) return no(amount);
		const on = parseDay(values['on'] ?? '');
		if (!on) return no();
		const made = await attempt(
			api.promises.record({ invoiceId: id, minor: amount.value, on, note: values['note'] ?? '' }),
		);
		return made.ok ? { act: 'promise' as const } : no(made);
	},

	answerPromise: async ({ request, locals: { api } }) => {
		const { id = '', answer } = typedIn(await request.formData());
		const said = answer === 'accepted' ? 'accepted' : 'declined';
		const answered = await attempt(api.promises.answer({ promiseId: id, answer: said }));
		return answered.ok
			? { act: 'answerPromise' as const }
			: fail(409, { act: 'answerPromise' as const, refused: answered });
	},

	cancelPromise: async ({ request, locals: { api } }) => {
		const { id = '' } = typedIn(await request.formData());
		const cancelled = await attempt(api.promises.cancel({ promiseId: id }));
		return cancelled.ok
			? { act: 'cancelPromise' as const }
			: fail(409, { act: 'cancelPromise' as const, refused: cancelled });
	},

	hold: async ({ request, locals: { api }, params: { id } }) => {
		const values = typedIn(await request.formData());
		const kind = invoiceHoldKind(values['kind']);
		if (!kind) error(400);
		const until = values['until'] ? parseDay(values['until']) : undefined;
		const placed = await attempt(
			api.holds.place({ of: { invoiceId: id }, kind, until, reason: values['reason'] ?? '' }),
		);
		return placed.ok ? { act: 'hold' as const } : fail(400, { act: 'hold' as const, values, refused: placed });
	},

	lift: async ({ request, locals: { api } }) => {
		const { id = '' } = typedIn(await request.formData());
		const lifted = await attempt(api.holds.lift({ holdId: id }));
		return lifted.ok ? { act: 'lift' as const } : fail(409, { act: 'lift' as const, refused: lifted });
	},

	dispute: async ({ request, locals: { api }, params: { id } }) => {
		const values = typedIn(await request.formData());
		const no = (refused: Refused<RefusalCode>) => fail(400, { act: 'dispute' as const, values, refused });
		const { invoice } = await api.invoices.file({ id });
		const part = values['amount'] ? typedAmount(values['amount'], invoice.currency) : undefined;
		if (part && !part.ok) return no(part);
		const words = { reason: values['reason'] ?? '', words: values['words'] ?? '' };
		const opened = await attempt(api.disputes.open({ invoiceId: id, minor: part?.value ?? null, ...words }));
		return opened.ok ? { act: 'dispute' as const } : no(opened);
	},
} satisfies Actions;
