import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password-hash.ts';

test('ORG-02 of a password only its argon2id hash is kept, with a salt of its own', async () => {
	const [kept, again] = [await hashPassword('les-quais-de-saone'), await hashPassword('les-quais-de-saone')];
	expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(again).not.toBe(kept);
	expect(await isPassword('les-quais-de-saone', kept)).toBe(true);
	expect(await isPassword('les-quais-de-saonE', kept)).toBe(false);
});
