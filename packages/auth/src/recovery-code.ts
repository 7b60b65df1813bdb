import { randomInt } from 'node:crypto';
import { hashOf } from './secret.ts';

/** Without the letters and digits that one takes for another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;
const HOW_MANY = 10;

/** Ten codes of some 79 bits, which stand in for a lost telephone, each once; in groups of four. */
export const newRecoveryCodes = (): string[] =>
	Array.from({ length: HOW_MANY }, () =>
		Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
			.join('')
			.replace(/.{4}(?=.)/g, '$&-'),
	);

/** Whether what was typed has the look of one, whatever stands between its letters. */
export const looksLikeRecovery = (typed: string): boolean => plain(typed).length === LENGTH;

/** What the database keeps of somebody's code: one round is enough for what cannot be guessed. */
export const recoveryHash = (collaboratorId: string, typed: string): string =>
	hashOf(`${collaboratorId} ${plain(typed)}`);

const plain = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '');
