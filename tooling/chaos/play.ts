import { EventEmitter, once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import { nightWindow } from '@quittance/core/calendar/night.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase, type Database } from '@quittance/db/open.ts';
import { freePort } from '@quittance/postgres/port.ts';
import { startPostgres } from '@quittance/postgres/start-postgres.ts';
import { openBooks } from './book.ts';
import { chance } from './chance.ts';
import { openPostOffice, startWorkerChild, type WorkerChild } from './children.ts';
import { judge, type Verdict } from './verdict.ts';

export type ChaosOptions = {
	readonly messages: number;
	/** How often a worker is killed. */
	readonly kills: number;
	readonly databaseRestarts: number;
	readonly workers: number;
	readonly seed: number;
	/** How many times faster than ours the workers' clocks run: at 30 the window is open for two minutes. */
	readonly speed: number;
	/** A file for the logs of all workers. */
	readonly log?: string | undefined;
};

export type Played = Verdict & {
	readonly kills: number;
	readonly databaseRestarts: number;
	readonly nights: number;
	readonly seconds: number;
};

const FIRST_NIGHT = day('2026-03-10');
const MOST_NIGHTS = 4;
const ORGANIZATIONS = 2;

/**
 * Plays nights with real processes until nothing waits any more: workers are killed at random moments, the database is restarted under
 * them, the mail server has its whims. Then compares what we say with what the mail server has.
 */
export async function play(options: ChaosOptions): Promise<Played> {
	const began = performance.now();
	const dir = mkdtempSync(join(tmpdir(), 'quittance-chaos-'));
	const ledger = join(dir, 'kept');
	writeFileSync(ledger, '');
	const server = { dir: join(dir, 'postgres'), port: await freePort(), forgetful: true, realServer: undefined };
	let postgres = await startPostgres(server);
	await migrate(postgres.url);
	const organizations = await openBooks(postgres.url, FIRST_NIGHT, ORGANIZATIONS, options.messages);
	const post = await openPostOffice(ledger, options.seed);
	const restart = async () => {
		await postgres.stop();
		postgres = await startPostgres(server);
	};
	const scene: Scene = {
		options,
		organizations,
		db: openDatabase(postgres.url, { applicationName: 'chaos', max: 2 }),
		restart,
		steps: post.steps,
		said: new EventEmitter(),
		dice: chance(options.seed),
		environment: {
			PATH: process.env['PATH'] ?? '',
			DATABASE_URL: postgres.url,
			SMTP_URL: `smtp://127.0.0.1:${post.port}`,
			MAIL_DOMAIN: 'mail.example',
			SMTP_TIMEOUT_SECONDS: '1',
			WORKER_NAME: 'chaos',
		},
		kills: 0,
		databaseRestarts: 0,
	};
	let nights = 0;
	for (let today = FIRST_NIGHT; nights < MOST_NIGHTS; today = addDays(today, 1)) {
		nights += 1;
		if (await playNight(scene, today)) break;
	}
	const verdict = await judge(postgres.url, organizations, ledger);
	await scene.db.close();
	await post.close();
	await postgres.stop();
	rmSync(dir, { recursive: true, force: true });
	const { kills, databaseRestarts } = scene;
	return { ...verdict, kills, databaseRestarts, nights, seconds: Math.round((performance.now() - began) / 1000) };
}

type Scene = {
	readonly options: ChaosOptions;
	readonly organizations: readonly string[];
	readonly db: Database;
	readonly restart: () => Promise<void>;
	/** What the mail server does. */
	readonly steps: EventEmitter;
	/** What any worker says. */
	readonly said: EventEmitter;
	readonly dice: () => number;
	readonly environment: Readonly<Record<string, string>>;
	kills: number;
	databaseRestarts: number;
};

/** One night, from its opening to the report of a worker that starts after it; true when nothing waits for another. */
async function playNight(scene: Scene, today: Day): Promise<boolean> {
	const { options } = scene;
	const { opensAt, closesAt } = nightWindow(today);
	const began = performance.now();
	const now = () => new Date(opensAt.getTime() + 1000 + (performance.now() - began) * options.speed);
	const start = (at = now()) =>
		startWorkerChild(scene.environment, at, options.speed, (line, event) => {
			if (options.log) appendFileSync(options.log, `${line}\n`);
			if (event !== undefined) scene.said.emit(event);
		});
	const crew = Array.from({ length: options.workers }, () => start());
	const over = nightOver(scene, () => now() >= closesAt);
	await trouble(scene, crew, start, over);
	await over;
	await Promise.all(crew.map((worker) => worker.stop()));
	const reporter = start(closesAt);
	await once(reporter.events, 'worker.started');
	await reporter.stop();
	return (await left(scene)).ready === 0;
}

/** Kills and restarts, each after some more steps of the mail server: before, between and after its answers. */
async function trouble(
	scene: Scene,
	crew: WorkerChild[],
	start: () => WorkerChild,
	over: Promise<void>,
): Promise<void> {
	const { options, dice } = scene;
	const blows = options.kills + options.databaseRestarts;
	// The mail server takes two steps for each message; some pass unseen while a worker is being replaced.
	const between = options.messages / (blows + 1);
	while (scene.kills + scene.databaseRestarts < blows) {
		const steps = stepsOf(scene, Math.ceil(2 * dice() * between));
		if ((await Promise.race([steps.then(() => 'struck'), over.then(() => 'over')])) === 'over') return;
		await pause(dice() * 20);
		const restartNow =
			scene.databaseRestarts < options.databaseRestarts &&
			(scene.kills + 1) / options.kills > (scene.databaseRestarts + 1) / (options.databaseRestarts + 1);
		if (restartNow) {
			await scene.restart();
			scene.databaseRestarts += 1;
			continue;
		}
		const place = Math.floor(dice() * crew.length);
		await crew[place]?.kill();
		crew[place] = start();
		scene.kills += 1;
	}
}

async function stepsOf({ steps }: Scene, count: number): Promise<void> {
	for (let seen = 0; seen < count; seen++) await once(steps, 'step');
}

/** Resolves when nothing may go any more. Asked each time a worker says that it has sent all it could; all say so when the window closes. */
async function nightOver(scene: Scene, closed: () => boolean): Promise<void> {
	for (;;) {
		await once(scene.said, 'night.sent');
		const { ready, sending, begun } = await left(scene);
		if (closed() || (begun && ready + sending === 0)) return;
	}
}

async function left({ db, organizations }: Scene): Promise<{ ready: number; sending: number; begun: boolean }> {
	const sum = { ready: 0, sending: 0, begun: true };
	for (const organization of organizations) {
		const look = db.read(organization, async (tx) => ({
			states: await tx.selectFrom('delivery').select('state').where('state', 'in', ['ready', 'sending']).execute(),
			begun: await tx.selectFrom('delivery').select('id').limit(1).executeTakeFirst(),
		}));
		const found = await look.catch(() => undefined);
		if (!found?.begun) sum.begun = false;
		for (const { state } of found?.states ?? []) sum[state === 'ready' ? 'ready' : 'sending'] += 1;
	}
	return sum;
}
