import { hearExchange } from '@quittance/api/receive-call.ts';
import type { RequestHandler } from '@sveltejs/kit';
import { desk } from '#lib/server/desk.ts';
import { exchanges } from '#lib/server/exchanges.ts';

const answers = { misuse: 400, 'telephony.notKnown': 401, 'telephony.tooMany': 429 } as const;

/**
 * A telephone exchange tells that somebody rings: `Authorization: Bearer SECRET`, and `{ "from": "+33…", "extension": "12" }`. It is answered
 * 204 whether that number is known or not (CLI-07).
 */
export const POST: RequestHandler = async ({ request, params: { organization }, getClientAddress }) => {
	if (!exchanges.mayAsk(getClientAddress())) return new Response(null, { status: answers['telephony.tooMany'] });
	const secret = /^Bearer (.{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
	const said: unknown = await request.json().catch(() => undefined);
	const heard = await hearExchange(desk().office, { organizationId: organization ?? '', secret, said });
	return new Response(null, { status: heard.ok ? 204 : answers[heard.refusal] });
};
