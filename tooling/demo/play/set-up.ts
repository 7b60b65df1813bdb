import { addDays } from '@quittance/core/calendar/day.ts';
import { nightWindow } from '@quittance/core/calendar/night.ts';
import { closeNight } from '@quittance/commands/close-night.ts';
import { changeSettings } from '@quittance/commands/change-settings.ts';
import { createOrganization } from '@quittance/commands/create-organization.ts';
import { createProfile } from '@quittance/commands/create-profile.ts';
import { goLive } from '@quittance/commands/go-live.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { bringAllBooks } from './bring-books.ts';
import { bringClients } from './bring-clients.ts';
import type { Firm } from './firm.ts';
import { granted } from './granted.ts';
import { onlyReminders } from './rules.ts';
import type { Scene } from './scene.ts';
import { hire, shareOut } from './staff.ts';
import { stickTags } from './tags.ts';

export const FIRM = 'Maison Ferrand';

/** In whose name it writes, and whereto it is paid. */
export const settings = {
	senderName: 'Maison Ferrand, comptabilité',
	senderAddress: 'comptabilite@ferrand.example',
	addressLines: ['12 rue Mercière'],
	postalCode: '69002',
	city: 'Lyon',
	iban: 'FR7630006000011234567890189',
	bic: 'AGRIFRPP',
	// The accountant exports every three weeks.
	staleAfterWorkingDays: 16,
};

/** Everything a firm does before its first night: itself, its staff, its clients, its books, and going live. */
export async function setUp(firm: Firm): Promise<Pick<Scene, 'staff' | 'notKarims'>> {
	const { office, operator } = firm;
	const country = { country: 'FR', language: 'fr', currency: 'EUR', timeZone: 'Europe/Paris' } as const;
	granted(await createOrganization(office, { actor: operator, name: FIRM, ...country }));
	const staff = await hire(firm);
	const actor = staff.marie;
	granted(await changeSettings(office, { actor, settings }));
	granted(await createProfile(office, { actor, name: 'Public', isDefault: false }));
	await bringClients({ firm, staff });
	await bringAllBooks({ firm, staff }, firm.firstDay);
	await onlyReminders({ firm, staff });
	// The evening before the first night: a run is planned and looked at, then turned on (SCN-22). Old debts start at R1.
	const eve = addDays(firm.firstDay, -1);
	granted(await planRun(office, { actor, day: eve, printsLetters: false }));
	granted(await goLive(office, { actor, takeover: 'from R1', automaticSending: true }));
	granted(await closeNight(office, { actor: operator, day: eve, openedAt: nightWindow(eve).opensAt }));
	await stickTags(firm, staff);
	return { staff, notKarims: await shareOut(firm, staff) };
}
