import type { CastMember } from '@quittance/stories/cast/cast-member.ts';
import { assignProfile } from '@quittance/commands/assign-profile.ts';
import { addPerson, addPlace } from '@quittance/stories/telling/given.ts';
import type { Firm } from './firm.ts';
import { granted } from './granted.ts';

/** The firm's own list of its clients. */
export async function bringClients({ office, staff: actor }: Firm, clients: readonly CastMember[]): Promise<void> {
	await office.db.write(actor, async (tx) => {
		for (const client of clients) {
			const row = await tx.selectFrom('client').select('id').where('accountCode', '=', client.code).executeTakeFirst();
			if (!row) continue;
			await addPlace(tx, row.id, client);
			await addPerson(tx, row.id, client);
		}
	});
	for (const profile of ['Standard', 'Public']) {
		const codes = clients.filter((one) => one.profile === profile).map(({ code }) => code);
		granted(await assignProfile(office, { actor, profile, codes: codes.join(' ') }));
	}
}
