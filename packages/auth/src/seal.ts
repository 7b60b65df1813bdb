import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Keeps secrets that must be read again under a key of the installation; what was tampered with, or sealed under another key, is undefined. */
export type Seal = { readonly close: (text: string) => string; readonly open: (sealed: string) => string | undefined };

/** AES-256-GCM under a key made of `secret` for one `purpose`, so that two purposes never share one. */
export function sealWith(secret: string, purpose: string): Seal {
	const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
	return {
		close: (text) => {
			const nonce = randomBytes(NONCE);
			const cipher = createCipheriv('aes-256-gcm', key, nonce);
			const inside = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), inside]).toString('base64url');
		},
		open: (sealed) => {
			const bytes = Buffer.from(sealed, 'base64url');
			if (bytes.length < NONCE + TAG) return undefined;
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
			decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
			try {
				return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
			} catch {
				return undefined;
			}
		},
	};
}
