import { randomUUID } from 'node:crypto';
import type { Storage } from 'unstorage';
import type { InUse } from './document-store.ts';
import { removeFile } from './kept-file.ts';

/** Begins a file, or ends one that is not kept. */
export type Admit = {
	readonly begin: (organizationId: string) => Promise<string>;
	readonly end: (key: string) => Promise<void>;
};

const ON_PROBATION = 'probation';
const markAt = (key: string): string => `${ON_PROBATION}:${key.replace('/', ':')}`;

/**
 * Every file is on probation from before its first byte until a sweep finds it in use. So the sweep looks at a day's files, not at
 * all that were ever kept, and a storage without transactions loses track of nothing.
 */
export function probation(storage: Storage, now: () => Date) {
	const admit: Admit = {
		async begin(organizationId) {
			const key = `${organizationId}/${randomUUID()}`;
			await storage.setItem(markAt(key), { since: now().toISOString() });
			return key;
		},
		end: (key) => storage.removeItem(markAt(key)),
	};
	async function sweep(before: Date, inUse: InUse): Promise<number> {
		let removed = 0;
		for (const [organizationId, keys] of await onProbationSince(storage, before)) {
			const used = await inUse(organizationId, keys);
			for (const key of keys) {
				if (!used.has(key)) await removeFile(storage, key);
				await admit.end(key);
			}
			removed += keys.length - used.size;
		}
		return removed;
	}
	return { admit, sweep };
}

/** Keys by organization. */
async function onProbationSince(storage: Storage, before: Date): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>();
	for (const mark of await storage.getKeys(ON_PROBATION)) {
		const { since } = (await storage.getItem<{ since: string }>(mark)) ?? {};
		if (since === undefined || new Date(since) >= before) continue;
		const [, organizationId = '', file = ''] = mark.split(':');
		const keys = found.get(organizationId) ?? [];
		keys.push(`${organizationId}/${file}`);
		found.set(organizationId, keys);
	}
	return found;
}
