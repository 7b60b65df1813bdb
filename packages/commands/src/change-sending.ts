import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization, storeSending, type Sending } from '@quittance/db/organizations.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { lockRuns } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type ChangeSending = { readonly actor: Actor } & Partial<Sending>;

const switched = {
	automaticSending: 'organization.sendingSet',
	approvalRequired: 'organization.approvalSet',
} as const satisfies Record<keyof Sending, string>;

/**
 * Whether the nights send by themselves (SCN-22), and whether each message waits for a yes before (engine.md 7): an admin turns them on
 * and off once reminders are live. Who comes second to the same switch hears that it stands so already.
 */
export const changeSending = (
	{ db, now }: Office,
	{ actor, ...asked }: ChangeSending,
): Promise<Outcome<null, 'admin.required' | 'sending.notLive' | 'sending.already'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockRuns(tx);
		const organization = await lockOrganization(tx);
		if (organization.goLiveOn === null) return refuse('sending.notLive');
		const turned = (Object.keys(switched) as (keyof Sending)[]).filter(
			(key) => asked[key] !== undefined && asked[key] !== organization[key],
		);
		if (turned.length === 0) return refuse('sending.already');
		await storeSending(tx, asked);
		await lookAgainAtAll(tx, await todayOf(tx, now()));
		for (const key of turned) {
			const details = { before: onOrOff(organization[key]), after: onOrOff(asked[key] === true) };
			await record(tx, { name: switched[key], subject: organization.id, actor, details });
		}
		return allow(null);
	});

const onOrOff = (on: boolean): 'on' | 'off' => (on ? 'on' : 'off');
