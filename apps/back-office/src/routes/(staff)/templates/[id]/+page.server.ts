import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import { lookedAt, usualForm } from '#lib/templates/looked-at.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import type { Actions, PageServerLoad } from './$types';

/** Clients that a search for the preview offers. */
const OFFERED = 8;

export const load: PageServerLoad = async ({ locals: { api, language }, params: { id }, url, depends }) => {
	for (const noun of ['template', 'scenario']) depends(`app:${noun}`);
	const chosen = lookedAt(url, 'mail');
	const template = await api.templates.one({ id, language: chosen.language ?? language });
	const { as, search } = lookedAt(url, usualForm(template.channel));
	const found = await api.clients.list({ search, sort: search ? 'name' : 'overdue', most: OFFERED });
	const offered = found.clients.map(({ id: client, name, accountCode }) => ({ id: client, name, accountCode }));
	const client = chosen.client
		? await attempt(api.clients.file({ id: chosen.client })).then((file) => (file.ok ? file.value.client : undefined))
		: offered[0];
	return {
		template,
		insertable: await api.templates.insertable(),
		preview: { client: client && { id: client.id, name: client.name }, as, search },
		offered: search ? offered : [],
	};
};

const aLanguage = (text: string): Language => (text === 'en' ? 'en' : 'fr');

export const actions = {
	save: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		// A form sends every line with the end that old terminals had.
		const body = typed(form, 'body').replaceAll('\r\n', '\n');
		const values = { language: aLanguage(typed(form, 'language')), subject: typed(form, 'subject').trim(), body };
		const basedOn = Number.parseInt(typed(form, 'basedOn'), 10) || 0;
		const saved = await attempt(api.templates.save({ id, basedOn, ...values }));
		return saved.ok ? { saved: saved.value.version } : fail(400, { values, refused: saved });
	},
} satisfies Actions;
