import { settingNames, settingsAsTyped, type Settings } from '@quittance/core/organization/settings.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lockOrganization, settingsOf, storeSettings } from '@quittance/db/organizations.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { lockRuns } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type ChangeSettings = { readonly actor: Actor; readonly settings: Partial<Settings> };

/** Changes settings of the organization, such as who signs the messages and how old figures may be; what is not named stays (SCN-23, ORG-03). */
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
		await lockSettings(tx);
		await applySettings(tx, { actor, settings, before: await settingsOf(tx), now: now() });
		return allow(null);
	});

/** Settings change one at a time, and not while a night is planned by those that stand. */
export async function lockSettings(tx: Tx): Promise<void> {
	await lockRuns(tx);
	await lockOrganization(tx);
}

type Applied = ChangeSettings & { readonly before: Settings; readonly now: Date };

/** Stores what differs, under lock, looks again at every client, and writes each change down with what stood there before. Answers how many. */
export async function applySettings(tx: Tx, { actor, settings, before, now }: Applied): Promise<number> {
	const [was, is] = [settingsAsTyped(before), settingsAsTyped({ ...before, ...settings })];
	const changed = settingNames.filter((name) => was[name] !== is[name]);
	if (changed.length === 0) return 0;
	await storeSettings(tx, Object.fromEntries(changed.map((name) => [name, settings[name]])));
	await lookAgainAtAll(tx, await todayOf(tx, now));
	for (const setting of changed) {
		const details = { setting, before: was[setting], after: is[setting] };
		await record(tx, { name: 'organization.changed', subject: actor.organizationId, actor, details });
	}
	return changed.length;
}
