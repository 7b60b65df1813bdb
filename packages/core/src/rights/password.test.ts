import { expect, test } from 'vitest';
import { mayBePassword } from './password.ts';

const anne = { name: 'Anne Lefèvre', email: 'anne.lefevre@belmont.example' };

test.each(['Password1234', 'motdepasse2026', 'M0tD3P@sse123', 'azertyuiop12', 'Quittance2026!', 'bienvenue1234'])(
	'ORG-02 %s is what everybody tries first',
	(password) => expect(mayBePassword(password, anne)).toMatchObject({ refusal: 'password.common' }),
);

test.each(['lefevre202688', 'AnneLefevre1', 'belmont-2026!'])('ORG-02 %s is the person herself', (password) =>
	expect(mayBePassword(password, anne)).toMatchObject({ refusal: 'password.common' }),
);

test.each(['aaaaaaaaaaaa', 'abcabcabcabc', '123456789012', 'abcdefghijkl', '210987654321'])(
	'ORG-02 %s is a run or a repetition',
	(password) => expect(mayBePassword(password, anne)).toMatchObject({ refusal: 'password.common' }),
);

test.each(['vingt tables de bois', 'cheval pile agrafe', 'r7Kq-vTz4-mWx2', '🐎🔋📎📐🧭🪁🎣🪵🧶🪡🧵🪢'])(
	'ORG-02 %s will do',
	(password) => expect(mayBePassword(password, anne).ok).toBe(true),
);

test('ORG-02 a password has at least twelve characters, and no more than two hundred', () => {
	expect(mayBePassword('r7Kq-vTz4-m', anne)).toMatchObject({ refusal: 'password.tooShort', about: { least: 12 } });
	expect(mayBePassword('r7Kq-vTz4-mWx2'.repeat(15), anne)).toMatchObject({ refusal: 'password.tooLong' });
});
