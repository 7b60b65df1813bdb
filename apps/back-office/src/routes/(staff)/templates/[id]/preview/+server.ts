import { refusalInWords } from '@quittance/ui/words/refusals.ts';
import { error, type RequestEvent } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { framed } from '#lib/server/framed.ts';
import { typed } from '#lib/server/typed.ts';
import type { RequestHandler } from './$types';

type Asked = {
	readonly clientId: string;
	readonly language: 'fr' | 'en';
	readonly as: string | null;
	readonly text?: { readonly subject: string; readonly body: string };
};

/** A template as a real client would get it, in words that are saved: to be shown in a frame. */
export const GET: RequestHandler = (event) =>
	drawn(
		event,
		askedIn((name) => event.url.searchParams.get(name) ?? ''),
	);

/** The same in words that are not saved yet; nothing is written. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const text = { subject: typed(form, 'subject'), body: typed(form, 'body').replaceAll('\r\n', '\n') };
	return drawn(event, { ...askedIn((name) => typed(form, name)), text });
};

const askedIn = (said: (name: string) => string): Asked => ({
	clientId: said('client'),
	language: said('language') === 'en' ? 'en' : 'fr',
	as: said('as'),
});

async function drawn({ locals: { api, language }, params }: RequestEvent, { as, ...asked }: Asked): Promise<Response> {
	const { id } = params;
	if (id === undefined) error(404);
	const form = as === 'letter' || as === 'phone' ? as : as === 'pdf' ? 'printed letter' : 'mail';
	const preview = await attempt(api.templates.preview({ id, ...asked, form }));
	return framed(preview.ok ? preview.value : { form: 'refusal', words: refusalInWords(preview, language) }, language);
}
