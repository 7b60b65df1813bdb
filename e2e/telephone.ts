import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app for codes shows for a secret in base 32 at an instant (RFC 6238): written here once more, so that it is not ours that is believed. */
export function codeOf(secret: string, at: number): string {
	const bits = Array.from(secret.replace(/\s/g, ''), (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'));
	const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
	const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
	const from = (digest.at(-1) ?? 0) & 15;
	return String((digest.readUInt32BE(from) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}
