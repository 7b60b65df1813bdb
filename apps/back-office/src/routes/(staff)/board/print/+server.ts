import { printLetters } from '@quittance/api/office/letters.ts';
import { refusalInWords } from '@quittance/ui/words/refusals.ts';
import { error } from '@sveltejs/kit';
import { contextOf } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** The letters of the cards that the address names, as one PDF to be looked at or printed (TSK-06). Why there is none is said in words: the frame shows it. */
export const GET: RequestHandler = async (event) => {
	const { url, locals } = event;
	const printed = await printLetters({ context: contextOf(event), ids: url.searchParams.getAll('card') });
	if (!printed) error(404, 'action.unknown');
	if (!printed.ok) return new Response(refusalInWords(printed, locals.language), { status: 409, headers: framed });
	const headers = {
		...framed,
		'content-type': 'application/pdf',
		'content-disposition': 'inline; filename="letters.pdf"',
	};
	return new Response(new Uint8Array(printed.value), { headers });
};

const framed = {
	'content-type': 'text/plain; charset=utf-8',
	'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
	'x-frame-options': 'SAMEORIGIN',
	'cache-control': 'private, no-store',
};
