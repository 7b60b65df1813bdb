import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from './safe-name.ts';

const named = (name: string) => {
	const safe = safeName(name, ['pdf']);
	return safe.ok ? safe.value : safe.refusal;
};

test.each([
	['Facture n° 12.pdf', 'Facture n° 12.pdf'],
	['Relevé d’été.PDF', 'Relevé d’été.PDF'],
	['../../etc/passwd', 'passwd.pdf'],
	['C:\\fakepath\\facture.pdf', 'facture.pdf'],
	['facture.pdf.exe', 'facture.pdf.exe.pdf'],
	['facture', 'facture.pdf'],
	['con.pdf', '_con.pdf'],
	['COM1', '_COM1.pdf'],
	['.htaccess', 'htaccess.pdf'],
	['facture\u202Efdp.exe', 'facturefdp.exe.pdf'],
	['a\u0000b\r\nc.pdf', 'abc.pdf'],
	['a<b>:"|?*.pdf', 'a_b______.pdf'],
	['  facture . .pdf', 'facture.pdf'],
	['账单.pdf', '账单.pdf'],
])('DOC-08 %j is kept as %j', (name, safe) => expect(named(name)).toBe(safe));

test.each(['', '.', '..', '/', ' .. ', '\u202E', '???.'])('DOC-08 %j is no name', (name) =>
	expect(named(name)).toBe('document.nameRefused'),
);

test('DOC-08 a name composed of letter and accent is the same as one of accented letters', () => {
	expect(named('e\u0301te\u0301.pdf')).toBe('\u00e9t\u00e9.pdf');
});

test('DOC-08 a long name is cut before its extension, between letters as they are seen', () => {
	const name = named(`${'👨‍👩‍👧'.repeat(100)}.pdf`);
	expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
	expect(name).toMatch(/^.*\.pdf$/u);
	expect(named('é'.repeat(300))).toBe(`${'é'.repeat(118)}.pdf`);
});

test('DOC-08 whatever it was, a safe name has no path, no control, its own extension, and is safe already', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			const safe = safeName(name, ['pdf']);
			if (!safe.ok) return;
			expect(safe.value).not.toMatch(/[/\\\p{Cc}<>:"|?*]|^[. ]|\.\.$/u);
			expect(safe.value).toMatch(/\.pdf$/i);
			expect(Buffer.byteLength(safe.value)).toBeLessThanOrEqual(255);
			expect(named(safe.value)).toBe(safe.value);
		}),
	);
});
