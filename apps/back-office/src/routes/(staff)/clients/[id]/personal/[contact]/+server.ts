import { error } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import type { RequestHandler } from './$types';

/** All that is held about a contact, as a file. Asked for by a form, not a link: each time is written down. */
export const POST: RequestHandler = async ({ locals: { api }, params: { contact } }) => {
	const exported = await attempt(api.contacts.export({ contactId: contact }));
	if (!exported.ok) error(exported.refusal === 'act.notForRole' ? 403 : 404, exported.refusal);
	const { name, file } = exported.value;
	return new Response(file, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.json`)}`,
			'Cache-Control': 'no-store',
		},
	});
};
