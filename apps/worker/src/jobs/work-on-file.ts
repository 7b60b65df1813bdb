import { workOnOfferedFile } from '@quittance/commands/work-on-offered-file.ts';
import type { Worker } from '../worker.ts';

/** Looks into a file that was offered for import, or takes it in. Whatever goes wrong leaves it to be tried again by a person, who is told. */
export async function workOnFile(
	{ office, documents, id, log }: Worker,
	job: { readonly organizationId: string; readonly fileId: string },
	only: 'look' | 'take',
): Promise<void> {
	if (!documents) throw new Error('a file was offered, and the worker was not told where files are kept');
	await workOnOfferedFile(office, documents, { ...job, worker: id, only });
	log('info', 'file.worked', { ...job, only });
}
