import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, expect, test } from 'vitest';
import { pdf, wholeOf } from '../testing/some-files.ts';
import { openDocumentStore } from './open-document-store.ts';
import { MalformedForm, receiveForm, type RefusedForm } from './receive-form.ts';

const organizationId = '01890000-0000-7000-8000-000000000001';
const folder = await mkdtemp(join(tmpdir(), 'quittance-form-'));
const store = openDocumentStore({ kind: 'disk', folder });
afterAll(() => rm(folder, { recursive: true }));
const left = async () =>
	(await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
afterEach(() => store.sweep(new Date(Date.now() + 1000), async () => new Set()));

const file = async (name: string, size = 1000) => new File([new Uint8Array(await wholeOf(pdf(size)))], name);
const posted = (fill: (form: FormData) => void) => {
	const form = new FormData();
	fill(form);
	return new Request('http://quittance.example', { method: 'POST', body: form });
};
const fileHead = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n';
const multipart = (body: string | ReadableStream, boundary = 'x') =>
	new Request('http://quittance.example', {
		method: 'POST',
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
		body,
		duplex: 'half',
	});
const receive = (request: Request, limits = {}) => receiveForm(request, store, { organizationId, ...limits });

test('DOC-08 fields are read and files kept as they come, each under its field', async () => {
	const [one, two] = [await file('devis n° 1 « été ».pdf'), await file('two.pdf', 9 * 1024 * 1024)];
	const answer = await receive(
		posted((form) => {
			form.append('reason', 'price');
			form.append('files', one);
			form.append('words', 'Trop cher');
			form.append('files', two);
		}),
	);
	if (!answer.ok) throw new Error(answer.refusal);
	const { fields, files } = answer.value;
	expect([...fields]).toEqual([
		['reason', 'price'],
		['words', 'Trop cher'],
	]);
	expect(files).toMatchObject([
		{ field: 'files', name: 'devis n° 1 « été ».pdf', byteSize: 1000 },
		{ field: 'files', name: 'two.pdf', byteSize: 9 * 1024 * 1024 },
	]);
	const opened = await store.open(files[1]!.key);
	expect((await wholeOf(opened!.stream)).equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
});

test('DOC-08 a file field left empty, as a browser sends it, counts for nothing', async () => {
	const answer = await receive(
		posted((form) => {
			form.append('files', new File([], ''));
			form.append('words', 'Bonjour');
		}),
	);
	expect(answer).toMatchObject({ ok: true, value: { files: [] } });
	expect(await left()).toBe(0);
});

test('DOC-08 one file that is refused refuses the form, keeps none of it, and says which', async () => {
	const [good, large] = [await file('good.pdf'), await file('large.pdf', 6 * 1024 * 1024)];
	const form = (form: FormData) => {
		form.append('files', good);
		form.append('files', large);
		form.append('files', good);
		form.append('words', 'Bonjour');
	};
	const { fields, ...answer } = (await receive(posted(form), { most: 5 * 1024 * 1024 })) as RefusedForm;
	expect(answer).toEqual({
		ok: false,
		refusal: 'document.tooLarge',
		about: { mostMegabytes: 5, name: 'large.pdf' },
	});

	// What was typed is there still, whatever became of the files.
	expect([...fields]).toEqual([['words', 'Bonjour']]);
	expect(await receive(posted(form), { mostFiles: 2 })).toMatchObject({
		refusal: 'document.tooMany',
		about: { most: 2 },
	});
	expect(await left()).toBeLessThanOrEqual(3);
	await store.sweep(new Date(Date.now() + 1000), async () => new Set());
	expect(await left()).toBe(0);
});

test('DOC-08 what no browser sends is misuse, and nothing of it stays', async () => {
	const part = `${fileHead}%PDF-1.7`;
	await expect(receive(multipart(part))).rejects.toThrow(MalformedForm);
	await expect(receive(multipart(''))).rejects.toThrow(MalformedForm);
	await expect(receive(multipart(part, ''))).rejects.toThrow(MalformedForm);
	await expect(receive(new Request('http://quittance.example', { method: 'POST', body: 'a=b' }))).rejects.toThrow(
		MalformedForm,
	);
	await expect(receive(posted((form) => form.append('words', 'a'.repeat(200_000))))).rejects.toThrow(MalformedForm);
	expect(await left()).toBe(0);
});

test('DOC-08 a form without end is cut off, whatever it says', async () => {
	let sent = 0;
	async function* endless() {
		yield Buffer.from(fileHead);
		for await (const chunk of pdf(1024 ** 3)) {
			sent += chunk.length;
			yield chunk;
		}
	}
	const request = multipart(ReadableStream.from(endless()));
	await expect(receive(request, { most: 1024 * 1024, mostFiles: 3 })).rejects.toThrow(MalformedForm);
	expect(sent).toBeLessThan(10 * 1024 * 1024);
	expect(await left()).toBe(0);
});

test('DOC-08 a store that takes nothing is a fault, not a bad form', async () => {
	const full = { ...store, put: () => Promise.reject(new Error('no space left')) };
	await expect(receiveForm(multipart(`${fileHead}%PDF-1.7\r\n--x--\r\n`), full, { organizationId })).rejects.toThrow(
		'no space left',
	);
});

test('DOC-08 a connection that is cut in the middle of a file leaves nothing behind', async () => {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const outcome = new Promise<string>((told) => {
		server.on('request', (incoming) => {
			const request = multipart(Readable.toWeb(incoming));
			receive(request).then(
				() => told('kept'),
				(fault: unknown) => told(String(fault)),
			);
		});
	});
	const upload = ask({
		port: (server.address() as AddressInfo).port,
		method: 'POST',
		headers: { 'content-type': 'multipart/form-data; boundary=x' },
	});
	upload.on('error', () => undefined);
	upload.write(fileHead);
	for await (const chunk of pdf(9 * 1024 * 1024)) if (!upload.write(chunk)) await once(upload, 'drain');
	upload.destroy();
	expect(await outcome).not.toBe('kept');
	expect(await left()).toBe(0);
	server.close();
});
