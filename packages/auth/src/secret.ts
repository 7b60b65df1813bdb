import { createHash, randomBytes } from 'node:crypto';

/** What a cookie or a link carries: 256 bits that nobody guesses, in letters that an address takes as they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of it, in hexadecimal. One round is enough for what cannot be guessed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
