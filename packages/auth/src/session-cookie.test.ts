import { expect, test } from 'vitest';
import { sessionCookie, sessionIdIn } from './session-cookie.ts';

test('behind TLS the cookie is bound to its host; scripts never read it', () => {
	expect(sessionCookie('staff', true)).toMatchObject({
		name: '__Host-quittance-staff',
		options: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
	});
	expect(sessionCookie('contact', false)).toMatchObject({ name: 'quittance-contact', options: { secure: false } });
});

test('the id is found among other cookies, and not under another name', () => {
	const cookie = sessionCookie('staff', false);
	expect(sessionIdIn('a=1; quittance-staff=abc; b=2', cookie)).toBe('abc');
	expect(sessionIdIn('xquittance-staff=abc', cookie)).toBeUndefined();
	expect(sessionIdIn('quittance-staff=', cookie)).toBeUndefined();
	expect(sessionIdIn(undefined, cookie)).toBeUndefined();
});
