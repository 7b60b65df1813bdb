import { error } from '@sveltejs/kit';
import { seenMail } from '#lib/server/seen-mail.ts';
import { typed } from '#lib/server/typed.ts';
import type { RequestHandler } from './$types';

/** The mail of a card as a mail program would show it, in its own words or in those that are being typed; for a frame (TSK-06). */
export const POST: RequestHandler = async ({ locals: { api }, request }) => {
	const form = await request.formData();
	const words = form.has('body') ? { subject: typed(form, 'subject'), body: typed(form, 'body') } : undefined;
	const read = await api.drafts.read({ id: typed(form, 'id'), words });
	if (!read.ok) error(409, read.refusal);
	return seenMail(read.value.rendered.html);
};
