import { expect, test } from 'vitest';
import { zip } from '../testing/some-files.ts';
import { recognise } from './recognise.ts';

const bytes = (...start: number[]) => Buffer.concat([Buffer.from(start), Buffer.alloc(64)]);
const types = (kind: string) =>
	`<?xml version="1.0"?><Types><Override ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`;
const macros =
	'<?xml version="1.0"?><Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';

const taken: [string, Buffer, string][] = [
	['a.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
	[
		'a.png',
		Buffer.concat([
			bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13).subarray(0, 12),
			Buffer.from('IHDR'),
			Buffer.alloc(60),
		]),
		'image/png',
	],
	['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
	['a.webp', Buffer.from('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp'],
	['a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'image/heic'],
	[
		'a.xlsx',
		zip({ '[Content_Types].xml': types('spreadsheetml.sheet') }),
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	],
	[
		'a.docx',
		zip({ '[Content_Types].xml': types('wordprocessingml.document') }),
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	],
	['a.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'application/vnd.oasis.opendocument.text'],
	['a.txt', Buffer.from('Bonjour, ça va ?'), 'text/plain'],
	['releve.CSV', Buffer.from('compte;libell\xe9\n411;D\xfcrer', 'latin1'), 'text/csv'],
	['mail.eml', Buffer.from('From: a@example.org\nSubject: Facture\n\nBonjour'), 'message/rfc822'],
	['sans extension', Buffer.from('Bonjour'), 'text/plain'],
	['page.html', Buffer.from('<p>Bonjour'), 'text/plain'],
];
test.each(taken)('DOC-08 %s is taken for what it holds', async (name, content, type) => {
	expect(await recognise(content, name)).toBe(type);
});

test('DOC-08 a name decides nothing against the content', async () => {
	expect(await recognise(Buffer.from('%PDF-1.7\n'), 'a.txt')).toBe('application/pdf');
});

const refused: [string, Buffer][] = [
	['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
	['an archive', zip({ 'a.txt': 'a' })],
	['a workbook with macros', zip({ '[Content_Types].xml': macros })],
	['a script that says so', Buffer.from('\x7fELF\x02\x01\x01')],
	['a page of XML, which a browser would draw', Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>')],
	['bytes of no known kind', bytes(1, 2, 3)],
];
test.each(refused)('DOC-08 %s is refused, whatever its name', async (_what, content) => {
	expect(await recognise(content, 'facture.pdf')).toBeUndefined();
	expect(await recognise(content, 'facture.txt')).toBeUndefined();
});
