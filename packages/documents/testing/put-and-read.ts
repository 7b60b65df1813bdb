import { openDocumentStore } from '../src/open-document-store.ts';
import { pdf } from './some-files.ts';

/** Puts a file of so many megabytes into a folder, reads it back, and prints the memory that this took at most; or the fault. */
const [folder = '', megabytes = ''] = process.argv.slice(2);
const size = Number(megabytes) * 1024 * 1024;
const store = openDocumentStore({ kind: 'disk', folder });
const before = process.memoryUsage.rss();
let peak = before;
const watch = () => {
	peak = Math.max(peak, process.memoryUsage.rss());
};

try {
	const kept = await store.put(watched(pdf(size)), {
		organizationId: '01890000-0000-7000-8000-000000000001',
		name: 'a.pdf',
		most: size,
	});
	if (!kept.ok) throw new Error(kept.refusal);
	const opened = await store.open(kept.value.key);
	let read = 0;
	for await (const chunk of watched(opened?.stream ?? [])) read += chunk.length;
	console.log(JSON.stringify({ before, peak, read }));
} catch (fault) {
	console.log(JSON.stringify({ fault: (fault as NodeJS.ErrnoException).code }));
}

async function* watched(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	for await (const chunk of bytes) {
		watch();
		yield chunk;
	}
}
