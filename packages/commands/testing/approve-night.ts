import type { Day } from '@quittance/core/calendar/day.ts';
import { ToApprove, waitsForYesOf } from '@quittance/core/dunning/to-approve.ts';
import type { Actor } from '@quittance/db/open.ts';
import { approveRun } from '../src/approve-run.ts';
import type { Office } from '../src/office.ts';
import { previewRun } from '../src/preview-run.ts';
import { nobodyPrints } from './send-night.ts';

/** What somebody sees that waits for their yes, as the page tells it. */
export async function seenOn(office: Office, { organizationId, id }: Actor, night: Day): Promise<string> {
	const heap = new ToApprove();
	await previewRun(office, { organizationId, day: night, seenBy: id, ...nobodyPrints }, ({ client, plan }) => {
		for (const action of plan.actions) if (waitsForYesOf(action, client.approvers, id)) heap.add(action);
	});
	return heap.seen;
}

/** Somebody looks at all of a night and says yes to it. */
export const approveNight = async (office: Office, actor: Actor, night: Day) =>
	approveRun(office, { actor, night, of: 'all', seen: await seenOn(office, actor, night), ...nobodyPrints });
