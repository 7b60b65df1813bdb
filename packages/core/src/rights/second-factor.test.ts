import { expect, test } from 'vitest';
import { mayBeforeFactor, owesFactor } from './second-factor.ts';

test('ORG-02 an organization asks nobody, its admins or everybody for a second factor; who has one owes none', () => {
	expect(owesFactor('nobody', 'admin', false)).toBe(false);
	expect(owesFactor('admins', 'admin', false)).toBe(true);
	expect(owesFactor('admins', 'collaborator', false)).toBe(false);
	expect(owesFactor('all', 'viewer', false)).toBe(true);
	expect(owesFactor('all', 'viewer', true)).toBe(false);
});

test('ORG-02 who owes a factor sees no client before, and may set it up', () => {
	expect(mayBeforeFactor('account.change')).toBe(true);
	expect(mayBeforeFactor('client.list')).toBe(false);
	expect(mayBeforeFactor('bell.hear')).toBe(false);
});
