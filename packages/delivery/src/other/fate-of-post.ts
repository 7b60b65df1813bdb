import { accepted, refused, uncertain, type Sent } from '../sent.ts';

/** Failures of a connection that never stood: the gateway cannot have heard of the message. */
const neverConnected = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
]);
/** Answers that promise nothing was done and invite another try. */
const tryAgain = new Set([408, 425, 429, 503]);

/** What an answer over HTTP promises: class 2 accepted, class 4 refused, other errors uncertain. */
export function fateOfAnswer(status: number, body: string): Sent {
	const response = `${status} ${body}`.trim();
	if (status < 300) return accepted(response);
	if (tryAgain.has(status)) return refused(response, { temporary: true });
	return status < 500 ? refused(response, { temporary: false }) : uncertain(response);
}

/** What it means that no answer came: refused where nothing can have been heard, else uncertain. */
export function fateOfSilence(error: unknown): Sent {
	const { code, message: why } = causeOf(error);
	return neverConnected.has(code) ? refused(why, { temporary: true }) : uncertain(why);
}

/** `fetch` wraps what happened on the wire. */
function causeOf(error: unknown): { code: string; message: string } {
	const outer = error instanceof Error ? error : new Error(String(error));
	const inner = outer.cause instanceof Error ? outer.cause : outer;
	return { code: 'code' in inner ? String(inner.code) : '', message: `${outer.message}: ${inner.message}` };
}
