import { dayOfNight, isOpen, type NightWindow } from '@quittance/core/calendar/night.ts';
import { beginNight } from '@quittance/commands/begin-night.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { reportNight } from '@quittance/commands/report-night.ts';
import type { ListedOrganization } from '@quittance/db/beyond-the-wall.ts';
import type { DeliveryChannel } from '@quittance/db/deliveries.ts';
import { actorFor, type Worker } from '../worker.ts';
import { recover } from './recover.ts';
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
	await recover(worker, actor, day);
	const connected = { printsLetters: worker.letters?.send !== undefined, texts: worker.texts?.channels ?? [] };
	const planned = await planRun(office, { actor, day, ...connected });
	if (!planned.ok) {
		log('warn', 'night.notPlanned', { ...actor, day, ...planned });
		return;
	}
	log('info', 'night.planned', { ...actor, day, ...planned.value });
	const begun = await beginNight(office, { actor, day, channels: channelsOf(worker) });
	if (!begun.ok) {
		log('warn', 'night.notBegun', { ...actor, day, ...begun });
		if (begun.refusal === 'organization.noSender' && organization.automaticSending)
			await reportNight(office, { actor, why: 'no sender', day });
		return;
	}
	await sendReady(worker, actor, day, night.closesAt);
	// A colleague may have died since, and a server that lost its last packet learns of it late.
	await recover(worker, actor, day);
	log('info', 'night.sent', { ...actor, day });
}

const channelsOf = ({ letters, texts }: Worker): DeliveryChannel[] => [
	'email',
	...(letters ? (['letter'] as const) : []),
	...(texts ? (['text'] as const) : []),
];
