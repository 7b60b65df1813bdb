import { daysBetween, type Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { newIds } from '@quittance/db/ids.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { Clock } from '@quittance/stories/telling/clock.ts';
import { progress } from '@quittance/worker/cli/progress.ts';
import type { MailCatcher } from './mail-catcher/mail-catcher.ts';
import { remember, type Memory } from './memory.ts';
import { attachInvoices } from './play/attach-invoices.ts';
import { bringLists } from './play/bring-lists.ts';
import { firmOf, type Firm } from './play/firm.ts';
import { play } from './play/play.ts';
import { setUp } from './play/set-up.ts';
import { lookAtTables } from './play/statistics.ts';
import { demoWorker } from './play/worker.ts';

/** Plays the two years up to today, and remembers that they were; `portalUrl` stands in what is sent. */
export async function playAll(url: string, catcher: MailCatcher, portalUrl: string): Promise<Memory> {
	const lastDay = dayIn(new Date(), 'Europe/Paris');
	const clock = new Clock(lastDay);
	const db = openDatabase(url, { applicationName: 'demo', clock: clock.now });
	const [organizationId = ''] = await db.read('', (tx) => newIds(tx, 1));
	const firm = firmOf({ db, clock, portalUrl }, organizationId, lastDay);
	const worker = demoWorker(firm, { databaseUrl: url, smtpUrl: catcher.smtpUrl, printFolder: catcher.keep.letters });
	const bar = progress('Playing two years');
	bar.show(0, 'importing the books');
	remember({ organizationId, lastDay, complete: false });
	const scene = { firm, worker, keep: catcher.keep, lookAtTables: () => lookAtTables(url), ...(await setUp(firm)) };
	await play(scene, (day) => bar.show(shareUntil(firm, day), day));
	await attachInvoices(scene, worker.documents);
	await bringLists(scene, worker.documents);
	bar.end();
	await worker.end();
	await db.close();
	const memory = { organizationId, lastDay, complete: true };
	remember(memory);
	return memory;
}

const shareUntil = ({ firstDay, lastDay }: Firm, day: Day): number =>
	daysBetween(firstDay, day) / daysBetween(firstDay, lastDay);
