import { fail, redirect } from '@sveltejs/kit';
import { channelNamed } from '#lib/message/channel-words.ts';
import { paths } from '#lib/paths.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url, depends }) => {
	depends(`app:client:${id}`);
	const channel = channelNamed(url.searchParams.get('channel'));
	const templateId = url.searchParams.get('template') || null;
	const [ways, draft] = await Promise.all([
		api.messages.ways({ clientId: id }),
		templateId === null || channel === 'viber' ? null : api.messages.draft({ clientId: id, templateId }),
	]);
	return { channel, templateId: draft && templateId, ways, draft };
};

export const actions = {
	default: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const channel = channelNamed(typed(form, 'channel'));
		const to = form.getAll('to').filter((value) => typeof value === 'string');
		const other = typed(form, 'typed');
		const words = { subject: typed(form, 'subject'), body: typed(form, 'body').replaceAll('\r\n', '\n') };
		const language = typed(form, 'language') === 'en' ? ('en' as const) : ('fr' as const);
		const sent = await attempt(
			api.messages.send({
				...{ clientId: id, channel, to, templateId: typed(form, 'template') || null },
				...{ words: { ...words, language }, typed: other.trim() === '' ? null : other },
			}),
		);
		if (!sent.ok) return fail(400, { values: { ...words, to, typed: other }, refused: sent });
		redirect(303, paths.messages(id));
	},
} satisfies Actions;
