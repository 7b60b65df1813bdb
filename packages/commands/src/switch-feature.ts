import type { Feature } from '@quittance/core/organization/features.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { endPortalAccess, featuresOff, storeFeaturesOff } from '@quittance/db/features.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { adminsOnly } from './admins-only.ts';
import { lockSettings } from './change-settings.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type SwitchFeature = { readonly actor: Actor; readonly feature: Feature; readonly on: boolean };

/**
 * Switches what the organization does without off and on again (ORG-06). Not while a night is planned, which would be half with and half
 * without it. Who comes second to the same switch hears that it stands so already.
 */
export const switchFeature = (
	{ db, now }: Office,
	{ actor, feature, on }: SwitchFeature,
): Promise<Outcome<null, 'admin.required' | 'feature.already'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockSettings(tx);
		const off = await featuresOff(tx);
		if (on !== off.includes(feature)) return refuse('feature.already');
		await storeFeaturesOff(tx, on ? off.filter((one) => one !== feature) : [...off, feature]);
		if (feature === 'portal' && !on) await endPortalAccess(tx);
		await lookAgainAtAll(tx, await todayOf(tx, now()));
		const details = { kind: feature, before: on ? 'off' : 'on', after: on ? 'on' : 'off' };
		await record(tx, { name: 'organization.featureSet', subject: actor.organizationId, actor, details });
		return allow(null);
	});
