import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { onDemoDatabase, startDemoServer } from '@quittance/worker/cli/demo-server.ts';
import { buildApps } from './family/built-apps.ts';
import { startFamily } from './family/family.ts';
import { freePorts, siteOn } from './family/ports.ts';
import { forgetDemo } from './forget-demo.ts';
import { startMailCatcher } from './mail-catcher/mail-catcher.ts';
import { forgetPlay, postFolder, remembered } from './memory.ts';
import { playAll } from './play-all.ts';
import { demoTemper } from './play/temper.ts';
import { summaryOf } from './summary.ts';
import { welcome } from './welcome.ts';

/**
 * `pnpm demo`: a made-up firm, two years of its reminders, and the whole house at work on it: back office, portal, worker and a mail server that
 * delivers to nobody. The first start builds the apps and plays the years; a later one finds both. Runs until Ctrl-C, or until one of
 * the programs ends by itself; with `--once` it plays, says what happened, and ends. `pnpm dev` is the same with the apps from their source.
 */
const once = process.argv.includes('--once');
const fromSource = process.argv.includes('--from-source');
const ends: (() => Promise<unknown>)[] = [];
const stopping = new AbortController();

let leaving: Promise<never> | undefined;
const leave = (code: number): Promise<never> =>
	(leaving ??= (async () => {
		stopping.abort();
		for (const end of ends.splice(0).reverse()) await end().catch(() => {});
		process.exit(code);
	})());

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
	const ports = await freePorts();
	if (!before?.complete) forgetPlay();
	const built = once || fromSource ? Promise.resolve() : buildApps(stopping.signal);
	// Its fault is told where it is awaited, and must not end the process before.
	built.catch(() => {});
	const server = await startDemoServer();
	ends.push(server.stop);
	await migrate(server.url);
	const catcher = await startMailCatcher({
		folder: postFolder(),
		smtpPort: ports.smtp,
		webPort: ports.page,
		temper: demoTemper(),
	});
	ends.push(catcher.stop);
	const { organizationId } = before?.complete ? before : await playAll(server.url, catcher, siteOn(ports.portal));
	for (const line of summaryOf(catcher.keep.nights())) console.log(line);
	const ready = () => console.log(`\nReady in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
	if (once) {
		ready();
		await leave(0);
	}
	await built;
	const family = await startFamily(server.url, ports, catcher.keep.letters, { fromSource });
	ends.push(family.stop);
	await family.ready;
	const db = openDatabase(server.url, { applicationName: 'demo' });
	const operator = { organizationId, kind: 'operator', id: 'demo' } as const;
	const lines = await welcome({ db, now: () => new Date() }, operator, family, catcher.pageUrl);
	await db.close();
	console.log(`\n${lines.join('\n')}`);
	ready();
	console.log(
		'Command line: pnpm quittance --help. Ctrl-C ends it all; what was played stays. `pnpm reset` forgets it.',
	);
	console.error(`\n${await family.fell}`);
	await leave(1);
} catch (error) {
	if (!leaving) {
		console.error(error instanceof Error ? error.message : error);
		if (process.env['QUITTANCE_DEBUG']) console.error(error);
	}
	await leave(1);
}
