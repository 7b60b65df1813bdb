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

/**
 * Recipients of a report written only for people: an address in the text, and near its end the answer of the server
 * that refused. Nothing is found rather than guessed: without an answer of class 4 or 5 there is no bounce.
 */
export function recipientsInWords(text: string): BouncedRecipient[] {
	const told = text.split(/^(?:Original message headers|-+ ?(?:Original|This is a copy)).*$/im)[0] ?? text;
	const answer = /\b([45]\d\d)[ -]#?((?:[45]\.\d{1,3}\.\d{1,3})?)[^\r\n]*/.exec(told);
	const address = /[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.exec(told)?.[0];
	if (!answer || !address) return [];
	const [diagnostic, code = '', status] = answer;
	return [{ address: address.toLowerCase(), action: 'failed', status: status || `${code[0]}.0.0`, diagnostic }];
}
