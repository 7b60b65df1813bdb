import { dayOfNight, isOpen, type NightWindow } from '@quittance/core/calendar/night.ts';
import { beginNight } from '@quittance/commands/begin-night.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { recoverDeliveries } from '@quittance/commands/recover-deliveries.ts';
import { reportNight } from '@quittance/commands/report-night.ts';
import type { ListedOrganization } from '@quittance/db/beyond-the-wall.ts';
import { actorFor, type Worker } from '../worker.ts';
import { sendReady } from './send-ready.ts';

/**
 * One organization's night (SCN-14): what dead workers left is recovered, the day is planned, and what may go goes until the window
 * closes. May run twice, or in two workers at once: planning again changes nothing, and each delivery is taken once.
 */
export async function nightOfOrganization(
	worker: Worker,
	organization: ListedOrganization,
	night: NightWindow,
): Promise<void> {
	const { office, log } = worker;
	if (!isOpen(night, office.now())) return;
	const actor = actorFor(worker, organization.id);
	const day = dayOfNight(night, organization.timeZone);
	const recovered = await recoverDeliveries(office, { actor, day });
	if (recovered > 0) log('warn', 'deliveries.recovered', { ...actor, day, recovered });
	const planned = await planRun(office, { actor, day, printsLetters: false });
	if (!planned.ok) return log('warn', 'night.notPlanned', { ...actor, day, ...planned });
	log('info', 'night.planned', { ...actor, day, ...planned.value });
	const begun = await beginNight(office, { actor, day, channels: ['email'] });
	if (!begun.ok) {
		log('warn', 'night.notBegun', { ...actor, day, ...begun });
		if (begun.refusal === 'organization.noSender' && organization.automaticSending)
			await reportNight(office, { actor, why: 'no sender', day });
		return;
	}
	await sendReady(worker, actor, day, night.closesAt);
	log('info', 'night.sent', { ...actor, day });
}
