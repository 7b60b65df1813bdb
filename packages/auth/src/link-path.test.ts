import { expect, test } from 'vitest';
import { linkPath, withoutToken } from './link-path.ts';
import { newSecret } from './secret.ts';

test('PTL-01 no log tells the token of a link', () => {
	const token = newSecret();
	expect(withoutToken(linkPath(token))).toBe('/enter/…');
	expect(withoutToken(`${linkPath(token)}/__data.json`)).toBe('/enter/…');
	expect(withoutToken('/invoices/enter/1')).toBe('/invoices/enter/1');
});
