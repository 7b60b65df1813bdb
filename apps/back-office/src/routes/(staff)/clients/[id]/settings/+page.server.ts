import type { AnsweredRefusal } from '@quittance/api/refusals.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { fail } from '@sveltejs/kit';
import { typedFromFacts } from '#lib/facts/typed-from-facts.ts';
import { attempt } from '#lib/server/attempt.ts';
import { factsBefore, kindNamed, typedFacts } from '#lib/server/typed-facts.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language }, params: { id }, url, depends }) => {
	depends(`app:client:${id}`);
	const [stored, choices, discounts] = await Promise.all([
		api.clientFacts.of({ id }),
		api.clientFacts.choices(),
		api.discounts.ofClient({ clientId: id }),
	]);
	return {
		kind: url.searchParams.has('kind') ? kindNamed(url.searchParams.get('kind')) : stored.facts.kind,
		stored: { typed: typedFromFacts(stored, language), version: stored.facts.version },
		changedBy: stored.changedBy,
		choices,
		discounts,
	};
};

const typedDiscount = (form: FormData) => ({
	label: typed(form, 'label'),
	percent: typed(form, 'percent'),
	untilOn: typed(form, 'untilOn'),
});

/** What was refused stays typed, beside the reason; `at` says in which of the forms of discounts. */
const answered = (answer: Outcome<unknown, AnsweredRefusal>, at: string, form: FormData) =>
	answer.ok ? { discount: undefined } : fail(400, { discount: { at, sent: typedDiscount(form), refused: answer } });

export const actions = {
	facts: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const kind = kindNamed(typed(form, 'kind'));
		const sent = {
			typed: typedFacts(form, kind),
			was: factsBefore(form),
			version: Number(typed(form, 'version')) || 0,
		};
		const changed = await attempt(api.clientFacts.change({ id, kind, version: sent.version, typed: sent.typed }));
		if (!changed.ok) return fail(409, { sent, refused: changed, wrong: [] });
		if (changed.value.wrong) return fail(400, { sent, refused: undefined, wrong: changed.value.wrong });
		return { saved: changed.value.changed };
	},

	addDiscount: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		return answered(await attempt(api.discounts.add({ clientId: id, typed: typedDiscount(form) })), 'new', form);
	},

	changeDiscount: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const id = typed(form, 'discount');
		return answered(await attempt(api.discounts.change({ id, typed: typedDiscount(form) })), id, form);
	},

	removeDiscount: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const id = typed(form, 'discount');
		return answered(await attempt(api.discounts.remove({ id })), id, form);
	},
} satisfies Actions;
