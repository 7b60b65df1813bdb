import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { sealWith } from './seal.ts';

const SECONDS = 30;
/** Half minutes that a telephone's clock may be off, either way. */
const WINDOW = 1;
/** Bytes, as RFC 4226 asks for. */
const SECRET_BYTES = 20;

/** What an app for codes is told: by its camera, or typed. */
export type FactorShown = {
	/** In base 32, four letters at a time. */
	readonly secret: string;
	/** A square of `size` units a side; `path` draws its dark ones, in SVG. */
	readonly code: { readonly size: number; readonly path: string };
};

/** Codes that change every half minute (RFC 6238), their secrets under the installation's key. */
export type SecondFactor = {
	/** A fresh secret, as the database keeps it. */
	readonly fresh: () => string;
	/** A secret as whoever it belongs to sees it once; undefined when it was sealed under another key. */
	readonly show: (sealed: string, account: string) => FactorShown | undefined;
	/** The half minute, since 1970, that a code was made for; undefined for a wrong one. */
	readonly stepOf: (sealed: string, code: string, at: Date) => bigint | undefined;
};

/** `secret`: the installation's, at least 32 characters that nobody guesses. */
export function openSecondFactor(secret: string): SecondFactor {
	const seal = sealWith(secret, 'second factor');
	const opened = (sealed: string, label = '') => {
		const base32 = seal.open(sealed);
		return base32 === undefined
			? undefined
			: new TOTP({ issuer: 'Quittance', label, secret: Secret.fromBase32(base32), period: SECONDS });
	};
	return {
		fresh: () => seal.close(new Secret({ size: SECRET_BYTES }).base32),
		show: (sealed, account) => {
			const totp = opened(sealed, account);
			if (!totp) return undefined;
			return { secret: totp.secret.base32.replace(/.{4}(?=.)/g, '$& '), code: drawn(totp.toString()) };
		},
		stepOf: (sealed, code, at) => {
			const timestamp = at.getTime();
			const off = opened(sealed)?.validate({ token: code.replace(/\s/g, ''), timestamp, window: WINDOW });
			return typeof off === 'number' ? BigInt(TOTP.counter({ period: SECONDS, timestamp }) + off) : undefined;
		},
	};
}

/** Each run of dark squares of a row is one stroke. */
function drawn(text: string): FactorShown['code'] {
	const { data, size } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	const rows = Array.from({ length: size }, (_, y) =>
		Array.from(data.subarray(y * size, (y + 1) * size), (dark) => (dark ? '#' : ' ')).join(''),
	);
	const runs = rows.flatMap((row, y) =>
		[...row.matchAll(/#+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
	);
	return { size, path: runs.join('') };
}
