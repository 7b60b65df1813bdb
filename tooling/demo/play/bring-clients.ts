import { flagClient } from '@quittance/commands/flag-client.ts';
import { importFile } from '@quittance/commands/import-file.ts';
import { linkContact } from '@quittance/commands/link-contact.ts';
import { debtors } from '../company/debtors.ts';
import { clientList } from '../ledger/client-list.ts';
import { contactOf } from './cast-rows.ts';
import { granted } from './granted.ts';
import type { Scene } from './scene.ts';

/** Imports the firm's own list of its clients, whose consents Marie answers for (CLI-06), and adds what a list does not tell. */
export async function bringClients({ firm, staff }: Pick<Scene, 'firm' | 'staff'>): Promise<void> {
	const { office } = firm;
	const actor = staff.marie;
	const bytes = (async function* () {
		yield new TextEncoder().encode(clientList(debtors().map(({ client }) => client)));
	})();
	granted(await importFile(office, { actor, file: { name: 'clients.csv', bytes }, consent: 'as in file' }));
	// Claire Nivert of the workshop looks after the hotel's books too.
	const [claire, hotel] = [await contactOf(firm, 'disputes'), await contactOf(firm, 'paysInPart')];
	const linked = { contactId: claire.contactId, clientId: hotel.clientId, receivesReminders: 'cc' } as const;
	granted(await linkContact(office, { actor, ...linked }));
	for (const [role, flags] of [
		['paysByDebit', { supplier: true }],
		['inThreeGroups', { supplier: true }],
		['neverPays', { conflict: true }],
		['inCollection', { conflict: true }],
	] as const)
		granted(await flagClient(office, { actor, clientId: (await contactOf(firm, role)).clientId, ...flags }));
}
