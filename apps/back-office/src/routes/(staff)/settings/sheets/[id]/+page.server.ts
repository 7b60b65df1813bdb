import { attributeTypes } from '@quittance/core/sheet/attribute.ts';
import { error, fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import { choicesTyped } from '#lib/sheets/sheet.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends('app:sheet', 'app:attribute');
	const sheet = await attempt(api.sheets.one({ id }));
	if (!sheet.ok) error(404);
	return { sheet: sheet.value };
};

export const actions = {
	add: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const type = attributeTypes.find((one) => one === typed(form, 'type')) ?? 'text';
		const sent = { name: typed(form, 'name'), type, choices: typed(form, 'choices') };
		const added = await attempt(api.sheets.addField({ sheetId: id, ...sent, choices: choicesTyped(sent.choices) }));
		return added.ok ? { added: sent.name.trim() } : fail(400, { typed: sent, refused: added });
	},
} satisfies Actions;
