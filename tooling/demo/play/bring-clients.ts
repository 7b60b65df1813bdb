import { importFile } from '@quittance/commands/import-file.ts';
import type { CastMember } from '@quittance/stories/cast/cast-member.ts';
import { clientList } from '../ledger/client-list.ts';
import type { Firm } from './firm.ts';
import { granted } from './granted.ts';

/** Imports the firm's own list of its clients, whose consents Marie answers for (CLI-06). */
export async function bringClients({ office, staff: actor }: Firm, clients: readonly CastMember[]): Promise<void> {
	const bytes = (async function* () {
		yield new TextEncoder().encode(clientList(clients));
	})();
	granted(await importFile(office, { actor, file: { name: 'clients.csv', bytes }, consent: 'as in file' }));
}
