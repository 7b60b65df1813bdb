import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { importFile } from '@quittance/commands/import-file.ts';
import { offerFile } from '@quittance/commands/offer-file.ts';
import type { DocumentStore } from '@quittance/documents/document-store.ts';
import { workOnFile } from '@quittance/worker/jobs/work-on-file.ts';
import { granted } from './granted.ts';
import type { Scene } from './scene.ts';

/**
 * What lies on the desk this morning: a list of invoices that was refused because two of its lines cannot be read, and the same list put right, looked
 * into and waiting for somebody's word (INV-01).
 */
export async function bringLists({ firm, staff, worker }: Scene, documents: DocumentStore): Promise<void> {
	const { office, lastDay } = firm;
	const actor = staff.marie;
	const { organizationId } = actor;
	const broken = { name: 'factures-boutique.csv', bytes: written(list(lastDay, ['douze', '31/02/2026'])) };
	const refused = await importFile(office, { actor, file: broken, consent: 'none' });
	if (refused.ok) throw new Error('the demo imported a list that nobody can read');
	const bytes = written(list(lastDay, ['412,50', french(lastDay)]));
	const file = granted(await documents.put(bytes, { organizationId, name: 'factures-boutique-corrigées.csv' }));
	const { fileId } = granted(await offerFile(office, { actor, file, enqueue: async () => {} }));
	await workOnFile(worker, { organizationId, fileId }, 'look');
}

/** Invoices of the firm's shop, which keeps no books of its own; one amount and one day of it as they are told. */
function list(today: Day, [amount, day]: readonly [amount: string, day: string]): string {
	const issued = french(today);
	const due = french(addDays(today, 30));
	return [
		'Code client;Numéro facture;Date facture;Date échéance;Montant TTC',
		`GARNIER;BT-0101;${issued};${due};184,00`,
		`NIVERT;BT-0102;${issued};${due};${amount}`,
		`LEFEVRE;BT-0103;${day};${due};96,20`,
		'',
	].join('\r\n');
}

const french = (day: Day): string => day.split('-').reverse().join('/');

async function* written(text: string): AsyncGenerator<Uint8Array> {
	yield new TextEncoder().encode(text);
}
