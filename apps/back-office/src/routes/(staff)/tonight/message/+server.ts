import { error } from '@sveltejs/kit';
import { seenMail } from '#lib/server/seen-mail.ts';
import { chosenIn } from '#lib/tonight/chosen.ts';
import type { RequestHandler } from './$types';

/** A message of the coming night as a mail program would show it, to be shown in a frame (WHY-02). */
export const GET: RequestHandler = async ({ locals: { api }, url }) => {
	const { message } = chosenIn(url);
	const shown = message && (await api.tonight.message(message));
	if (!shown?.rendered) error(404, 'action.unknown');
	return seenMail(shown.rendered.html);
};
