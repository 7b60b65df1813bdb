import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../testing/some-files.ts';
import { byteRangeOf } from './byte-range.ts';
import { contentDisposition, download, downloadHeaders } from './download.ts';
import { openDocumentStore } from './open-document-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'quittance-download-'));
afterAll(() => rm(folder, { recursive: true }));
const store = openDocumentStore({ kind: 'disk', folder });
const organizationId = '01890000-0000-7000-8000-000000000001';
const text = '%PDF-1.7 and the rest';
const put = await store.put(bytesOf(text), { organizationId, name: 'facture.pdf' });
const { key } = put.ok ? put.value : { key: '' };
const asked = (headers: Record<string, string> = {}, method = 'GET') =>
	download(
		store,
		{ key, name: 'Facture n° 1.pdf', inline: true },
		new Request('http://a.example', { headers, method }),
	);

describe('DOC-08 a download', () => {
	test('DOC-08 is the whole file, of its own type, for nobody to guess otherwise and nothing to run in', async () => {
		const answer = await asked();
		expect(answer?.status).toBe(200);
		expect(await answer?.text()).toBe(text);
		expect(Object.fromEntries(answer!.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-length': String(text.length),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-cache',
			'accept-ranges': 'bytes',
		});
		expect(answer!.headers.get('content-security-policy')).toContain("default-src 'none'");
	});

	test('DOC-08 is a range of it when asked, nothing when the asker has it, and refused behind its end', async () => {
		const range = await asked({ range: 'bytes=9-11' });
		expect([range?.status, await range?.text(), range?.headers.get('content-range')]).toEqual([
			206,
			'and',
			`bytes 9-11/${text.length}`,
		]);
		const tag = range?.headers.get('etag') ?? '';
		expect((await asked({ 'if-none-match': tag }))?.status).toBe(304);
		expect((await asked({ range: 'bytes=100-' }))?.status).toBe(416);
		expect((await asked({ range: 'bytes=0-1', 'if-range': '"another"' }))?.status).toBe(200);
		expect((await asked({ range: 'bytes=0-1', 'if-range': tag }))?.status).toBe(206);
		const head = await asked({}, 'HEAD');
		expect([head?.headers.get('content-length'), await head?.text()]).toEqual([String(text.length), '']);
	});

	test('DOC-08 of bytes that are gone is none', async () => {
		const gone = { key: `${organizationId}/${organizationId}`, name: 'a', inline: false };
		expect(await download(store, gone, new Request('http://a.example'))).toBeUndefined();
	});
});

test.each([
	[null, undefined],
	['bytes=0-4', { from: 0, to: 4 }],
	['bytes=5-', { from: 5, to: 9 }],
	['bytes=-3', { from: 7, to: 9 }],
	['bytes=-30', { from: 0, to: 9 }],
	['bytes=8-80', { from: 8, to: 9 }],
	['bytes=10-', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=4-2', undefined],
	['bytes=0-1,3-4', undefined],
	['lines=1-2', undefined],
])('of ten bytes, the range %j is %j', (header, range) => expect(byteRangeOf(header, 10)).toEqual(range));

test('DOC-08 a name reaches every browser: accents by RFC 5987, and a plain one for old readers', () => {
	expect(contentDisposition('attachment', 'Relevé "été" (1).pdf')).toBe(
		`attachment; filename="Releve _ete_ (1).pdf"; filename*=UTF-8''Relev%C3%A9%20%22%C3%A9t%C3%A9%22%20%281%29.pdf`,
	);
	expect(contentDisposition('inline', '账单.pdf')).toBe(
		`inline; filename="__.pdf"; filename*=UTF-8''%E8%B4%A6%E5%8D%95.pdf`,
	);
});

test.each([
	['application/pdf', 'inline'],
	['image/jpeg', 'inline'],
	['text/plain', 'attachment'],
	['text/html', 'attachment'],
	['image/svg+xml', 'attachment'],
])('DOC-08 %s is %s, however it was asked for', (mediaType, how) => {
	const headers = downloadHeaders({ name: 'a', mediaType, inline: true });
	expect(headers['content-disposition']?.split(';')[0]).toBe(how);
	expect(downloadHeaders({ name: 'a', mediaType, inline: false })['content-disposition']).toMatch(/^attachment/);
});
