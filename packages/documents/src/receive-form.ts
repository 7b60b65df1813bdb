import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { allow, refuse, type Allowed, type Refused } from '@quittance/core/outcome.ts';
import type { DocumentRefusal, DocumentStore, StoredDocument } from './document-store.ts';
import { MOST_BYTES } from './put-file.ts';

export type ReceiveForm = {
	readonly organizationId: string;
	/** Most bytes of one file; 100 MB unless told. */
	readonly most?: number;
	/** Most files; 10 unless told. */
	readonly mostFiles?: number;
};

export type ReceivedForm = {
	/** What was typed; nothing of the files. */
	readonly fields: FormData;
	/** Already kept, on probation until something refers to them; in the order of the form. */
	readonly files: readonly (StoredDocument & { readonly field: string })[];
};

/** Of a form whose file is refused, what was typed is kept: nobody types it twice. */
export type RefusedForm = Refused<DocumentRefusal | 'document.tooMany'> & { readonly fields: FormData };

/** A form that no browser sends: another encoding, an end in the middle, a field of a megabyte. Or nobody waits for the answer any more. */
export class MalformedForm extends Error {}

const LIMITS = { fieldNameSize: 100, fieldSize: 100_000, fields: 100, headerPairs: 50, headerSize: 8_192 };

/**
 * Reads a form with files and keeps each while it arrives, a part in memory at a time: `request.formData()` would hold them whole.
 * Refused, and nothing of it kept, when one file is; what is left of the form is then read and dropped, so that the browser
 * gets to read the answer. A file field left empty counts for nothing.
 */
export async function receiveForm(
	request: Request,
	store: DocumentStore,
	{ organizationId, most = MOST_BYTES, mostFiles = 10 }: ReceiveForm,
): Promise<Allowed<ReceivedForm> | RefusedForm> {
	const type = request.headers.get('content-type') ?? '';
	if (!request.body || !type.startsWith('multipart/form-data')) throw new MalformedForm(`no form with files: ${type}`);
	const fields = new FormData();
	const files: (StoredDocument & { field: string })[] = [];
	let refused: Refused<DocumentRefusal | 'document.tooMany'> | undefined;
	let outage: Error | undefined;
	let inHand: BusboyFileStream | undefined;
	let done = Promise.resolve();

	async function take(field: string, file: BusboyFileStream, name: string): Promise<void> {
		if (name !== '' && files.length === mostFiles) refused ??= refuse('document.tooMany', { most: mostFiles });
		if (name === '' || refused) return;
		const kept = await store.put(file.iterator({ destroyOnReturn: false }), { organizationId, name, most });
		if (kept.ok) files.push({ ...kept.value, field });
		else refused = { ...kept, about: { ...kept.about, name } };
	}

	const form = reader(type);
	// A form cut short makes the reader complain once more after it ended: that must not reach the process.
	form.on('error', () => undefined);
	form.on('field', (name, value, nameCut, valueCut) => {
		if (nameCut || valueCut) form.destroy(new MalformedForm(`field ${name} is too long`));
		fields.append(name, value);
	});
	form.on('fieldsLimit', () => form.destroy(new MalformedForm('too many fields')));
	form.on('file', (field, file, name) => {
		inHand = file;
		file.on('error', () => undefined);
		done = done.then(() => take(field, file, name)).finally(() => file.resume());
		done.catch((fault: unknown) => {
			if (!form.destroyed) outage = fault as Error;
			form.destroy(fault as Error);
		});
	});

	try {
		// A form of the largest files and some words; what is longer is cut off unheard.
		await pipeline(upTo(most * (mostFiles + 1), request.body), form);
		await done;
	} catch (fault) {
		inHand?.destroy(fault as Error);
		await done.catch(() => undefined);
		await forget(store, files);
		throw outage ?? new MalformedForm('a form that does not come to its end', { cause: fault });
	}
	if (!refused) return allow({ fields, files });
	await forget(store, files);
	return { ...refused, fields };
}

function reader(type: string): BusboyInstance {
	try {
		return new Busboy({
			headers: { 'content-type': type },
			limits: LIMITS,
			isPartAFile: (_field, _type, name) => name !== undefined,
		});
	} catch (cause) {
		throw new MalformedForm(`no form with files: ${type}`, { cause });
	}
}

/** What was kept for nothing: a form that was refused further on. What cannot be removed now, the sweep removes. */
export async function forget(store: DocumentStore, files: readonly { readonly key: string }[]): Promise<void> {
	await Promise.allSettled(files.map(({ key }) => store.remove(key)));
}

async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let length = 0;
	for await (const chunk of bytes) {
		length += chunk.length;
		if (length > most) throw new MalformedForm(`longer than ${most} bytes`);
		yield chunk;
	}
}
