import type { BouncedRecipient } from './inbound.ts';
import { fieldBlocks } from './header-fields.ts';

/** Recipients of a `message/delivery-status` body (RFC 3464): one block each, after the block about the message. */
export const recipientsOf = (body: string): BouncedRecipient[] =>
	fieldBlocks(body).flatMap((fields) => {
		const original = addressOf(fields.get('original-recipient'));
		const address = original || addressOf(fields.get('final-recipient'));
		if (!address) return [];
		const diagnostic = fields.get('diagnostic-code') ?? '';
		const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '';
		return [
			{
				address,
				action: (fields.get('action') ?? '').toLowerCase(),
				status: sharpened(status, diagnostic),
				diagnostic,
			},
		];
	});

/** `rfc822; marie@client.example`, the plus and equals signs of which may be written in xtext (RFC 3461). */
const addressOf = (field: string | undefined): string =>
	(field ?? '')
		.replace(/^[^;]*;/, '')
		.replace(/\+2B/g, '+')
		.replace(/\+3D/g, '=')
		.replace(/[<>\s]/g, '')
		.toLowerCase();

/** Servers that say only "5.0.0" often let the diagnostic say more. */
function sharpened(status: string, diagnostic: string): string {
	if (status !== '' && !status.endsWith('.0.0')) return status;
	return /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(diagnostic)?.[0] ?? (status || replyClass(diagnostic));
}

const replyClass = (diagnostic: string): string => {
	const [, kind] = /\b([45])\d\d\b/.exec(diagnostic) ?? [];
	return kind ? `${kind}.0.0` : '';
};

/** What a mailer says stands at the top; the rest of a mail may be anything, and long. */
const longestReport = 20_000;

const anAddress = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/i;
/** `550 5.1.1 no such user`, as a server answered. */
const anAnswer = /\b([45]\d\d)[ -]((?:[45]\.\d{1,3}\.\d{1,3})?).*/;
/** `Sorry, no mailbox here by that name. (#5.1.1)` */
const aNumber = /#([45]\.\d{1,3}\.\d{1,3})\b/;
/** What mailers say of their own, with no number. */
const noSuchAddress = /\b(?:user unknown|unknown user|no such user|unrouteable address|mailbox not found)\b/i;

/**
 * The recipient of a report written only for people: the address it names first, or that its `X-Failed-Recipients`
 * names, and the answer of the server that refused. Nothing is found rather than guessed: without a refusal of class
 * 4 or 5 there is no bounce.
 */
export function recipientsInWords(text: string, failed: string | undefined): BouncedRecipient[] {
	const [told = ''] = text
		.slice(0, longestReport)
		.split(/^(?:Original message headers|-{1,70} ?(?:Original|This is a copy)).*$/im);
	const address = anAddress.exec(failed ?? told)?.[0].toLowerCase();
	const refusal = refusalIn(told.split(/\r?\n/));
	return address && refusal ? [{ address, action: 'failed', ...refusal }] : [];
}

type Refusal = Pick<BouncedRecipient, 'status' | 'diagnostic'>;

const refusalIn = (lines: readonly string[]): Refusal | undefined =>
	firstOf(lines, (line) => {
		const [diagnostic, code = '', status] = anAnswer.exec(line) ?? [];
		return diagnostic === undefined ? undefined : { status: status || `${code.slice(0, 1)}.0.0`, diagnostic };
	}) ??
	firstOf(lines, (line) => {
		const [, status] = aNumber.exec(line) ?? [];
		return status === undefined ? undefined : { status, diagnostic: line.trim() };
	}) ??
	firstOf(lines, (line) => (noSuchAddress.test(line) ? { status: '5.1.1', diagnostic: line.trim() } : undefined));

function firstOf(lines: readonly string[], read: (line: string) => Refusal | undefined): Refusal | undefined {
	for (const line of lines) {
		const found = read(line);
		if (found) return found;
	}
	return undefined;
}
