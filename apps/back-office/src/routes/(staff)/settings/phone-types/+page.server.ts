import type { AnsweredRefusal } from '@quittance/api/refusals.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:organization', 'app:contact');
	return { types: await api.phoneTypes.list() };
};

/** What was refused stays typed, beside the reason; `at` says in which form: `new`, or that of a type by its id. */
const said = (answer: Outcome<unknown, AnsweredRefusal>, at: string, name: string) =>
	answer.ok ? { refused: undefined } : fail(400, { at, name, refused: answer });

export const actions = {
	add: async ({ request, locals: { api } }) => {
		const name = typed(await request.formData(), 'name');
		return said(await attempt(api.phoneTypes.save({ id: null, name })), 'new', name);
	},

	rename: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const [id, name] = [typed(form, 'type'), typed(form, 'name')];
		return said(await attempt(api.phoneTypes.save({ id, name })), id, name);
	},

	remove: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const id = typed(form, 'type');
		return said(await attempt(api.phoneTypes.remove({ id })), id, typed(form, 'name'));
	},
} satisfies Actions;
