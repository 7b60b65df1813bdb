import { settingNames, type TypedSettings } from '@quittance/core/organization/settings.ts';
import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import { choicesOf } from '#lib/settings/choices-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language }, depends }) => {
	depends('app:organization');
	const settings = await api.settings.see();
	return { settings: settings.typed, currency: settings.currency, choices: choicesOf(settings, language) };
};

export const actions = {
	default: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const sent = { typed: fieldsOf(form, ''), was: fieldsOf(form, 'was-') };
		const edited = await attempt(api.settings.change(sent));
		if (!edited.ok) return fail(409, { ...sent, refused: edited, wrong: [] });
		if (edited.value.wrong) return fail(400, { ...sent, refused: undefined, wrong: edited.value.wrong });
		return { changed: edited.value.changed };
	},
} satisfies Actions;

const fieldsOf = (form: FormData, prefix: string): TypedSettings =>
	Object.fromEntries(
		settingNames.flatMap((name) => (form.has(prefix + name) ? [[name, typed(form, prefix + name)]] : [])),
	);
