import { createStorage, type Storage } from 'unstorage';
import { diskDriver } from './disk-driver.ts';
import type { DocumentStore } from './document-store.ts';
import { openFile, removeFile } from './kept-file.ts';
import { putFile } from './put-file.ts';
import { s3Driver } from './s3-driver.ts';
import type { DocumentSettings } from './settings.ts';
import { probation } from './probation.ts';

/** Opens the store of files, over a folder or a bucket. Any number of processes may have it open. */
export function openDocumentStore(settings: DocumentSettings, now: () => Date = () => new Date()): DocumentStore {
	const storage = storageOf(settings);
	const { admit, sweep } = probation(storage, now);
	return {
		put: (bytes, asked) => putFile(storage, admit, bytes, asked),
		open: (key, range) => openFile(storage, key, range),
		remove: (key) => removeFile(storage, key),
		sweep,
		async check() {
			await storage.setItem(CHECK, now().toISOString());
			await storage.removeItem(CHECK);
		},
		close: () => storage.dispose(),
	};
}

const CHECK = `check:${process.pid}`;

function storageOf(settings: DocumentSettings): Storage {
	if (settings.kind === 'disk') return createStorage({ driver: diskDriver(settings) });
	return createStorage({ driver: s3Driver(settings) });
}
