import { changeSettings } from '@quittance/commands/change-settings.ts';
import { addCollaborator } from '@quittance/commands/add-collaborator.ts';
import { createOrganization } from '@quittance/commands/create-organization.ts';
import { createProfile } from '@quittance/commands/create-profile.ts';
import { debtors } from '../ledger/debtors.ts';
import { bringAllBooks } from './bring-books.ts';
import { bringClients } from './bring-clients.ts';
import { goLiveNow } from './go-live.ts';
import type { Firm } from './firm.ts';
import { granted } from './granted.ts';

export const FIRM = 'Maison Ferrand';

/** Everything a firm does before its first night: itself, its staff, its books, its clients, and going live. */
export async function setUp(firm: Firm): Promise<void> {
	const { office, staff: actor } = firm;
	const country = { country: 'FR', language: 'fr', currency: 'EUR', timeZone: 'Europe/Paris' } as const;
	granted(await createOrganization(office, { actor, name: FIRM, ...country }));
	const settings = {
		senderName: 'Maison Ferrand, comptabilité',
		senderAddress: 'comptabilite@ferrand.example',
		addressLines: ['12 rue Mercière'],
		postalCode: '69002',
		city: 'Lyon',
		iban: 'FR7630006000011234567890189',
		bic: 'AGRIFRPP',
		// The accountant exports once a week.
		staleAfterWorkingDays: 6,
	};
	granted(await changeSettings(office, { actor, settings }));
	const marie = { email: 'marie@ferrand.example', name: 'Marie Ferrand', role: 'admin', language: 'fr' } as const;
	granted(await addCollaborator(office, { actor, ...marie }));
	granted(await createProfile(office, { actor, name: 'Public', isDefault: false }));
	await bringAllBooks(firm, firm.firstDay);
	await bringClients(
		firm,
		debtors().map(({ client }) => client),
	);
	await goLiveNow(firm);
}
