import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { changeSettings } from '@quittance/commands/change-settings.ts';
import { createOrganization } from '@quittance/commands/create-organization.ts';
import { createProfile } from '@quittance/commands/create-profile.ts';
import type { Office } from '@quittance/commands/office.ts';
import { publishScenario } from '@quittance/commands/publish-scenario.ts';
import { setProfileScenario } from '@quittance/commands/set-profile-scenario.ts';
import type { Actor } from '@quittance/db/open.ts';
import { storeGoLive } from '@quittance/db/organizations.ts';
import { profileNamed } from '@quittance/db/profiles.ts';
import type { ScenarioDraft } from '@quittance/db/scenarios.ts';
import { addTemplates, type Templates } from './scenario.ts';

/** The value of what must be allowed here; a refusal ends the story where it happens. */
export function granted<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.about)}`);
	return outcome.value;
}

export type Book = { readonly templates: Templates; readonly scenarioId: string };

/** An organization that went live a year ago and whose figures are never stale, with the profiles "Standard", under these rules, and "Public", under none. */
export async function openBook(
	office: Office,
	staff: Actor,
	today: Day,
	rules: (templates: Templates) => ScenarioDraft,
): Promise<Book> {
	const country = { country: 'FR', language: 'fr', currency: 'EUR', timeZone: 'Europe/Paris' } as const;
	granted(await createOrganization(office, { actor: staff, name: 'Maison Ferrand', ...country }));
	const settings = {
		senderAddress: 'compta@ferrand.example',
		iban: 'FR7630006000011234567890189',
		staleAfterWorkingDays: null,
	};
	granted(await changeSettings(office, { actor: staff, settings }));
	const templates = await office.db.write(staff, addTemplates);
	const draft = rules(templates);
	const { scenarioId } = granted(
		await publishScenario(office, { actor: staff, scenario: { name: 'Standard' }, draft }),
	);
	const standard = await office.db.read(staff.organizationId, (tx) => profileNamed(tx, 'Standard'));
	granted(await setProfileScenario(office, { actor: staff, profileId: standard?.id ?? '', scenarioId }));
	granted(await createProfile(office, { actor: staff, name: 'Public', isDefault: false }));
	await office.db.write(staff, (tx) =>
		storeGoLive(tx, { goLiveOn: addDays(today, -365), takeover: 'from R1', automaticSending: true }),
	);
	return { templates, scenarioId };
}
