import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`, 'app:sheet');
	const [stored, templates] = await Promise.all([api.sheets.ofClient({ clientId: id }), api.sheets.list()]);
	return { stored, templates: templates.map(({ id: sheetId, name }) => ({ id: sheetId, name })) };
};

export const actions = {
	fill: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const sent = { typed: textsOf(form, ''), was: textsOf(form, 'was-') };
		const filled = await attempt(api.sheets.fill({ clientId: id, ...sent }));
		if (!filled.ok) return fail(409, { sent, refused: filled, wrong: [] });
		if (filled.value.wrong) return fail(400, { sent, refused: undefined, wrong: filled.value.wrong });
		return { saved: filled.value.changed };
	},
} satisfies Actions;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the form says of each attribute, by its id, which stands behind `prefix`; forms end their lines otherwise than we do. */
const textsOf = (form: FormData, prefix: string): Record<string, string> =>
	Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			name.startsWith(prefix) && ID.test(name.slice(prefix.length)) && typeof value === 'string'
				? [[name.slice(prefix.length), value.replaceAll('\r\n', '\n')]]
				: [],
		),
	);
