import type { Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization, storeGoLive } from '@quittance/db/organizations.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { lastRunDay, lockRuns } from '@quittance/db/runs.ts';
import { saveTakenOver } from '@quittance/db/takeover.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { takeOver, type Takeover, type TakeoverCounts } from './take-over.ts';
import { todayOf } from './today.ts';

export type GoLive = {
	readonly actor: Actor;
	readonly takeover: Takeover;
	/** Whether the night sends by itself from now on; reminders wait for a person otherwise. */
	readonly automaticSending: boolean;
	/** Whether tonight's run was looked at on screen, where it is shown before any was planned. */
	readonly looked?: boolean;
};

export type Live = TakeoverCounts & { readonly goLiveOn: Day };

/**
 * Reminders begin today (SCN-22): an admin turns them on, once a run has been planned that could be looked at, or the coming one was. Old debts start at
 * R1, or by age, in which case the levels before are recorded as done before takeover, on the days they would have had.
 */
export const goLive = (
	{ db, now }: Office,
	{ actor, takeover, automaticSending, looked = false }: GoLive,
): Promise<Outcome<Live, 'admin.required' | 'goLive.already' | 'goLive.noRunYet'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockRuns(tx);
		const organization = await lockOrganization(tx);
		if (organization.goLiveOn !== null) return refuse('goLive.already', { on: organization.goLiveOn });
		if (!looked && (await lastRunDay(tx)) === undefined) return refuse('goLive.noRunYet');
		const goLiveOn = dayIn(now(), organization.timeZone);
		const counts = await takeOver(tx, takeover, goLiveOn, (rows) => saveTakenOver(tx, rows, actor.id, now()));
		await storeGoLive(tx, { goLiveOn, takeover, automaticSending });
		await lookAgainAtAll(tx, goLiveOn);
		const details = { takeover, automaticSending, ...counts };
		await record(tx, { name: 'organization.wentLive', subject: organization.id, actor, details });
		return allow({ goLiveOn, ...counts });
	});

/** What going live today would do to the old debts, without doing it. */
export const previewGoLive = (
	{ db, now }: Office,
	{ actor, takeover }: Pick<GoLive, 'actor' | 'takeover'>,
): Promise<TakeoverCounts> =>
	db.read(actor.organizationId, async (tx) => takeOver(tx, takeover, await todayOf(tx, now()), async () => {}));
