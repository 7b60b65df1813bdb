import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fakeS3 } from '../testing/fake-s3.ts';
import { bytesOf, cut, pdf, wholeOf } from '../testing/some-files.ts';
import { openDocumentStore } from './open-document-store.ts';
import type { DocumentSettings } from './settings.ts';

const organizationId = '01890000-0000-7000-8000-000000000001';
const bucket = await fakeS3();
const folder = await mkdtemp(join(tmpdir(), 'quittance-documents-'));
afterAll(async () => {
	await bucket.close();
	await rm(folder, { recursive: true });
});

const MB = 1024 * 1024;
let at = new Date('2026-11-18T09:00:00Z');
const places: [string, DocumentSettings, () => Promise<string[]>][] = [
	['a folder', { kind: 'disk', folder }, () => filesIn(folder)],
	['a bucket', bucket.settings, async () => [...bucket.objects.keys()]],
];
const filesIn = async (path: string) =>
	(await readdir(path, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name);
const nobody = async () => new Set<string>();
const tomorrow = () => new Date(at.getTime() + 86_400_000);

describe.each(places)('in %s', (_name, settings, left) => {
	const store = openDocumentStore(settings, () => at);
	const put = (bytes: AsyncIterable<Uint8Array>, name = 'Facture n° 12.pdf', most?: number) =>
		store.put(bytes, { organizationId, name, ...(most && { most }) });
	const kept = async (size: number) => {
		const answer = await put(pdf(size));
		if (!answer.ok) throw new Error(answer.refusal);
		return answer.value;
	};
	const read = async (key: string, range?: { from: number; to: number }) => {
		const opened = await store.open(key, range);
		return opened && wholeOf(opened.stream);
	};
	const empty = async () => {
		await store.sweep(tomorrow(), nobody);
		expect(await left()).toEqual([]);
	};

	test('DOC-08 a file comes back as it was, whole or a range across its parts, with its type by content', async () => {
		const size = 9 * MB + 17;
		const { key, ...about } = await kept(size);
		expect(about).toEqual({
			name: 'Facture n° 12.pdf',
			mediaType: 'application/pdf',
			byteSize: size,
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
		});
		const whole = await read(key);
		expect(whole?.equals(await wholeOf(pdf(size)))).toBe(true);
		for (const [from, to] of [
			[0, 0],
			[4 * MB - 3, 8 * MB + 5],
			[size - 1, size - 1],
		] as const)
			expect((await read(key, { from, to }))?.equals(whole!.subarray(from, to + 1))).toBe(true);
		await store.remove(key);
		expect(await store.open(key)).toBeUndefined();
		await store.remove(key);
		await empty();
	});

	test('DOC-08 what is empty, too large, of a refused kind or without a name leaves nothing behind', async () => {
		expect(await put(bytesOf(''))).toMatchObject({ refusal: 'document.empty' });
		expect(await put(bytesOf('MZ\u0000\u0001 a program'), 'invoice.pdf')).toMatchObject({
			refusal: 'document.typeRefused',
		});
		expect(await put(pdf(10), '../..')).toMatchObject({ refusal: 'document.nameRefused' });
		expect(await left()).toEqual([]);
	});

	test('DOC-08 a text that turns out to be none further on is refused', async () => {
		async function* text() {
			yield Buffer.alloc(5 * MB, 'a');
			yield Buffer.alloc(10);
		}
		expect(await put(text(), 'notes.txt')).toMatchObject({ refusal: 'document.typeRefused' });
		expect(await left()).toEqual([]);
	});

	test('DOC-08 too large a file is stopped early: the rest of it is not even read', async () => {
		let read = 0;
		let returned = false;
		async function* endless() {
			try {
				for await (const chunk of pdf(1024 * MB)) {
					read += chunk.length;
					yield chunk;
				}
			} finally {
				returned = true;
			}
		}
		expect(await put(endless(), 'all.pdf', 10 * MB)).toEqual({
			ok: false,
			refusal: 'document.tooLarge',
			about: { mostMegabytes: 10 },
		});
		expect(read).toBeLessThan(13 * MB);
		expect(returned).toBe(true);
		expect(await left()).toEqual([]);
	});

	test('DOC-08 a sender that breaks off leaves nothing behind', async () => {
		await expect(put(cut(pdf(20 * MB), 9 * MB))).rejects.toThrow('connection was cut');
		expect(await left()).toEqual([]);
	});

	test('what a form kept and nothing refers to is swept a day later; what is in use stays, and is not asked about again', async () => {
		const { key: used } = await kept(5 * MB);
		const { key: orphan } = await kept(5 * MB);
		const asked: string[][] = [];
		const inUse = async (organization: string, keys: readonly string[]) => {
			expect(organization).toBe(organizationId);
			asked.push([...keys].sort());
			return new Set([used]);
		};
		expect(await store.sweep(at, inUse)).toBe(0);
		expect(await store.sweep(tomorrow(), inUse)).toBe(1);
		expect(asked).toEqual([[used, orphan].sort()]);
		expect(await store.open(orphan)).toBeUndefined();
		expect((await read(used))?.length).toBe(5 * MB);
		expect(await store.sweep(tomorrow(), inUse)).toBe(0);
		expect(asked).toHaveLength(1);
		await store.remove(used);
		await empty();
	});

	test('many are swept, whatever the storage lists at once', async () => {
		for (let number = 0; number < 5; number += 1) await kept(100);
		expect(await store.sweep(tomorrow(), nobody)).toBe(5);
		await empty();
	});

	test('a key that the store never gave leads nowhere', async () => {
		for (const key of ['', 'probation', '../secret', `${organizationId}/..`, `${organizationId}/${'0'.repeat(36)}`])
			expect(await store.open(key)).toBeUndefined();
	});

	test('it says whether anything could be kept', async () => {
		await store.check();
		expect(await left()).toEqual([]);
	});
});

test('what is put where no bucket is, is kept in a new one; where none can be made, it is a fault', async () => {
	const another = await fakeS3();
	const store = openDocumentStore(another.settings, () => at);
	expect(await store.sweep(tomorrow(), nobody)).toBe(0);
	const kept = await store.put(pdf(10), { organizationId, name: 'a.pdf' });
	expect(kept.ok && (await store.open(kept.value.key))?.byteSize).toBe(10);
	await another.close();
	const refusing = await fakeS3();
	refusing.break(/./, 404);
	const lost = openDocumentStore(refusing.settings).put(pdf(10), { organizationId, name: 'a.pdf' });
	await expect(lost).rejects.toThrow('there is no bucket');
	await refusing.close();
});

test('a bucket that fails in the middle is a fault, and what it holds then is swept', async () => {
	const store = openDocumentStore(bucket.settings, () => at);
	bucket.break(/00001$/, 503);
	await expect(store.put(pdf(9 * MB), { organizationId, name: 'a.pdf' })).rejects.toThrow('503');
	await expect(
		store
			.check()
			.then(() => bucket.break(/check/, 500))
			.then(() => store.check()),
	).rejects.toThrow('500');
	bucket.mend();
	expect(await store.sweep(tomorrow(), nobody)).toBe(1);
	expect([...bucket.objects]).toEqual([]);
});

test('a process that dies in the middle leaves nothing that can be opened, and what it left is swept', async () => {
	const store = openDocumentStore({ kind: 'disk', folder }, () => at);
	const sender = pdf(20 * MB);
	let told: () => void = () => undefined;
	const begun = new Promise<void>((resolve) => (told = resolve));
	let sent = 0;
	async function* neverEnding() {
		for await (const chunk of sender) {
			yield chunk;
			sent += chunk.length;
			if (sent > 9 * MB) told();
			if (sent > 9 * MB) await new Promise(() => undefined);
		}
	}
	void store.put(neverEnding(), { organizationId, name: 'a.pdf' });
	await begun;
	expect((await filesIn(folder)).length).toBeGreaterThan(1);
	at = tomorrow();
	expect(await openDocumentStore({ kind: 'disk', folder }, () => at).sweep(at, nobody)).toBe(1);
	expect(await filesIn(folder)).toEqual([]);
});
