import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { granted } from '../refused.ts';
import { previewPlan } from './preview-plan.ts';

export type Plan = { readonly on?: Day; readonly dryRun?: boolean; readonly details?: boolean };

/** Plans a day, or only shows what that would do (WHY-02, WHY-04). */
export async function plan(desk: Desk, asked: Plan): Promise<Answer> {
	const on = asked.on ?? dayIn(desk.office.now(), desk.organization.timeZone);
	if (asked.dryRun) return previewPlan(desk, on, asked.details ?? false);
	const planned = granted(await planRun(desk.office, { actor: desk.actor, day: on, ...desk.connected }));
	const { clients, created, kept, changed, cancelled, brokenPromises } = planned;
	return {
		lines: [
			`Planned ${on}: looked at ${clients} clients.`,
			`Actions: ${created} new, ${kept} kept, ${changed} changed, ${cancelled} cancelled. Broken promises: ${brokenPromises}.`,
		],
		json: { day: on, ...planned },
	};
}
