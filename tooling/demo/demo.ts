import { daysBetween, type Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { Clock } from '@quittance/stories/telling/clock.ts';
import { newIds } from '@quittance/db/ids.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { onDemoDatabase, startDemoServer } from '@quittance/worker/cli/demo-server.ts';
import { demoSmtpPort } from '@quittance/worker/cli/mail-settings.ts';
import { progress } from '@quittance/worker/cli/progress.ts';
import { forgetDemo } from './forget-demo.ts';
import { startMailCatcher, type MailCatcher } from './mail-catcher/mail-catcher.ts';
import { forgetPlay, postFolder, remember, remembered } from './memory.ts';
import { firmOf, type Firm } from './play/firm.ts';
import { play } from './play/play.ts';
import { lookAtTables } from './play/statistics.ts';
import { setUp } from './play/set-up.ts';
import { demoTemper } from './play/temper.ts';
import { demoWorker } from './play/worker.ts';
import { summaryOf } from './summary.ts';

/**
 * `pnpm demo`: a made-up firm, ninety nights of its reminders, and a page that shows what went out, what was held, and why. The
 * first start plays them; a later one finds them. Runs until Ctrl-C; with `--once` it ends after the summary.
 */
const once = process.argv.includes('--once');
const ends: (() => Promise<unknown>)[] = [];

async function leave(code: number): Promise<never> {
	for (const end of ends.splice(0).reverse()) await end().catch(() => {});
	process.exit(code);
}

process.on('SIGINT', () => {
	process.stderr.write('\nStopping …\n');
	void leave(130);
});
process.on('SIGTERM', () => void leave(0));

try {
	const startedAt = performance.now();
	const before = remembered();
	if (before && !before.complete) {
		console.error('The last demo was interrupted: it begins anew.');
		if (onDemoDatabase()) await forgetDemo();
	}
	const played = before?.complete ?? false;
	if (!played) forgetPlay();
	const server = await startDemoServer();
	ends.push(server.stop);
	await migrate(server.url);
	const catcher = await openCatcher();
	ends.push(catcher.stop);
	if (!played) await playAll(server.url, catcher);
	for (const line of summaryOf(catcher.keep.nights())) console.log(line);
	console.log(`\nReady in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
	console.log(`\nThe night’s mail   ${catcher.pageUrl}`);
	console.log(`Mail server        ${catcher.smtpUrl}`);
	console.log('Command line       pnpm quittance --help');
	if (once) await leave(0);
	console.log('\nCtrl-C ends it; what was played stays. `pnpm reset` forgets it.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	if (process.env['QUITTANCE_DEBUG']) console.error(error);
	await leave(1);
}

async function playAll(url: string, catcher: MailCatcher): Promise<void> {
	const lastDay = dayIn(new Date(), 'Europe/Paris');
	const clock = new Clock(lastDay);
	const db = openDatabase(url, { applicationName: 'demo', clock: clock.now });
	const [organizationId = ''] = await db.read('', (tx) => newIds(tx, 1));
	const firm = firmOf({ db, clock }, organizationId, lastDay);
	const worker = demoWorker(firm, { databaseUrl: url, smtpUrl: catcher.smtpUrl, printFolder: catcher.keep.letters });
	const bar = progress('Playing two years');
	bar.show(0, 'importing the books');
	remember({ organizationId, lastDay: firm.lastDay, complete: false });
	const parts = await setUp(firm);
	await play({ firm, worker, keep: catcher.keep, lookAtTables: () => lookAtTables(url), ...parts }, (day) => bar.show(shareUntil(firm, day), day));
	bar.end();
	await worker.end();
	await db.close();
	remember({ organizationId, lastDay: firm.lastDay, complete: true });
}

/** How much of the two years is over: the last nights take longest, being played one by one. */
function shareUntil({ firstDay, lastDay }: Firm, day: Day): number {
	return daysBetween(firstDay, day) / Math.max(1, daysBetween(firstDay, lastDay));
}

function openCatcher(): Promise<MailCatcher> {
	const [smtpPort, webPort] = [demoSmtpPort(), Number(process.env['QUITTANCE_PAGE_PORT'] ?? 8025)];
	return startMailCatcher({ folder: postFolder(), smtpPort, webPort, temper: demoTemper() }).catch((error: unknown) => {
		const { code, port } = error as NodeJS.ErrnoException & { port?: number };
		if (code !== 'EADDRINUSE') throw error;
		const name = port === smtpPort ? 'QUITTANCE_SMTP_PORT' : 'QUITTANCE_PAGE_PORT';
		throw new Error(
			`Port ${port ?? ''} is taken by another program. Stop it (perhaps another demo), or choose another port: ${name}=${(port ?? 0) + 1}.`,
		);
	});
}
