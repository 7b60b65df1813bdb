import { isTimeZone } from '@quittance/core/calendar/time-zone.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { addOrganization, type NewOrganization } from '@quittance/db/organizations.ts';
import { addProfile } from '@quittance/db/profiles.ts';
import type { Office } from './office.ts';

export type CreateOrganization = {
	/** Of the organization to be: its id becomes the organization's. */
	readonly actor: Actor;
} & Omit<NewOrganization, 'id'>;

/** What new clients are put into until somebody says what they are (PRF-08). */
const UNSORTED = { fr: 'À affecter', en: 'To assign' } as const;
export const STANDARD = 'Standard';

export type FoundRefusal = 'organization.nameMissing' | 'organization.timeZoneUnknown';

/**
 * A new organization, with its two profiles: "Standard", and "To assign", which new clients get and which reminds nobody
 * (PRF-08). Its id is the actor's, a fresh UUIDv7 that the caller made.
 */
export const createOrganization = (
	{ db }: Office,
	asked: CreateOrganization,
): Promise<Outcome<{ organizationId: string }, FoundRefusal>> =>
	db.write(asked.actor, (tx) => foundOrganization(tx, asked));

/** The same inside a transaction that does more. */
export async function foundOrganization(
	tx: Tx,
	{ actor, ...asked }: CreateOrganization,
): Promise<Outcome<{ organizationId: string }, FoundRefusal>> {
	const name = asked.name.trim();
	if (name === '') return refuse('organization.nameMissing');
	if (!isTimeZone(asked.timeZone)) return refuse('organization.timeZoneUnknown', { timeZone: asked.timeZone });
	const organizationId = actor.organizationId;
	await addOrganization(tx, { ...asked, name, id: organizationId });
	await addProfile(tx, { name: STANDARD, isDefault: false, scenarioId: null });
	await addProfile(tx, { name: UNSORTED[asked.language], isDefault: true, scenarioId: null });
	await record(tx, { name: 'organization.created', subject: organizationId, actor, details: { name } });
	return allow({ organizationId });
}
