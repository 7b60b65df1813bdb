import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { storeSettings, type OrganizationSettings } from '@quittance/db/organizations.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type ChangeSettings = { readonly actor: Actor; readonly settings: Partial<OrganizationSettings> };

/** Changes who signs and sends the messages, and how old figures may be; what is not named stays (SCN-23, ORG-03). */
export const changeSettings = (
	{ db, now }: Office,
	{ actor, settings }: ChangeSettings,
): Promise<Outcome<null, 'admin.required' | 'organization.addressMalformed'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		for (const address of [settings.senderAddress, settings.replyTo])
			if (address != null && !/^[^\s@]+@[^\s@]+$/.test(address))
				return refuse('organization.addressMalformed', { address });
		await storeSettings(tx, settings);
		await lookAgainAtAll(tx, await todayOf(tx, now()));
		await record(tx, { name: 'organization.changed', subject: actor.organizationId, actor, details: { ...settings } });
		return allow(null);
	});
