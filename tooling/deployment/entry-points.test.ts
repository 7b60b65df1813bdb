import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@quittance/db/migrate.ts';
import { installPortalKey, makePortalLogin } from '@quittance/db/portal-access.ts';
import { freePort } from '@quittance/postgres/port.ts';
import { startPostgres } from '@quittance/postgres/start-postgres.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApps } from '../demo/family/built-apps.ts';
import { root, textOf } from '../walls/project-files.ts';
import { lastOf, stagesOf } from './dockerfile.ts';
import { startProgram, type Program } from './started-program.ts';

const stages = stagesOf(textOf('docker/Dockerfile'));
const commandOf = (app: string) => JSON.parse(lastOf(stages, app, 'CMD') ?? '[]') as string[];
const folder = mkdtempSync(join(tmpdir(), 'quittance-entry-'));
const secret = 'a secret of the portal that nobody guesses, 64 signs or so long';
let database: Awaited<ReturnType<typeof startPostgres>>;
let portalUrl: string;

beforeAll(async () => {
	await buildApps(new AbortController().signal);
	// One of its own, which nobody misses when it is stopped.
	database = await startPostgres({ dir: join(folder, 'postgres'), port: 0, forgetful: true, realServer: undefined });
	await migrate(database.url);
	portalUrl = await makePortalLogin(database.url, `portal_${process.pid}`, 'only here');
	await installPortalKey(database.url, secret);
}, 900_000);
afterAll(async () => {
	await database.stop();
	rmSync(folder, { recursive: true });
});

/** An app as its image starts it, and where it stands. */
async function stood(app: 'back-office' | 'portal'): Promise<{ program: Program; site: string }> {
	const port = await freePort();
	const site = `http://127.0.0.1:${port}`;
	const own =
		app === 'portal' ? { PORTAL_DATABASE_URL: portalUrl, PORTAL_SECRET: secret } : { DATABASE_URL: database.url };
	const place = {
		PORT: String(port),
		HOST: '127.0.0.1',
		PUBLIC_URL: site,
		DOCUMENTS_FOLDER: join(folder, 'documents'),
	};
	const program = startProgram(commandOf(app), { ...own, ...place });
	await program.says('app.started');
	return { program, site };
}

describe.each(['back-office', 'portal'] as const)('%s', (app) => {
	test('stands as its image starts it: healthy, ready, with a closed door; told to stop it ends in order', async () => {
		const { program, site } = await stood(app);
		const statusOf = async (path: string) => (await fetch(`${site}${path}`, { redirect: 'manual' })).status;
		expect(await statusOf('/health')).toBe(200);
		expect(await statusOf('/ready')).toBe(200);
		execFileSync(process.execPath, [join(root, 'docker/healthy.mjs'), `${site}/health`]);
		const door = await fetch(`${site}/sign-in`);
		expect(door.status).toBe(200);
		expect(door.headers.get('content-security-policy')).not.toContain('unsafe-inline');
		expect(await door.text()).toContain('<html lang="fr" data-theme="system"');
		const words = await (await fetch(`${site}/sign-in`, { headers: { cookie: 'language=en; theme=dark' } })).text();
		expect(words).toContain('<html lang="en" data-theme="dark"');
		expect(await statusOf('/documents/01890000-0000-7000-8000-000000000404')).toBe(401);
		// The connections of these questions are still open: they must not hold it up.
		const { code, seconds } = await program.end('SIGTERM');
		expect(code).toBe(0);
		expect(seconds).toBeLessThan(10);
	}, 60_000);

	test('says what it was not told, all at once, and does not stand', async () => {
		const told = startProgram(commandOf(app), {}).says('app.started');
		await expect(told).rejects.toThrow('PUBLIC_URL is not set');
		await expect(told).rejects.toThrow('DOCUMENTS_FOLDER is not set');
		await expect(told).rejects.toThrow(/DATABASE_URL is not set/);
	}, 30_000);
});

test('the worker lives for who asks, and ends in order', async () => {
	const settings = {
		DATABASE_URL: database.url,
		SMTP_URL: 'smtp://127.0.0.1:1',
		MAIL_DOMAIN: 'mail.example',
		PORTAL_URL: 'http://127.0.0.1:1',
		WORKER_NAME: 'entry',
	};
	const program = startProgram(commandOf('worker'), settings);
	await program.says('worker.started');
	const lives = ['apps/worker/src/cli/main.ts', 'workers', '--on', 'entry'];
	execFileSync(process.execPath, lives, { cwd: root, env: { ...process.env, ...settings } });
	const { code, seconds } = await program.end('SIGTERM');
	expect(code).toBe(0);
	expect(seconds).toBeLessThan(20);
	expect(() =>
		execFileSync(process.execPath, lives, { cwd: root, env: { ...process.env, ...settings }, stdio: 'pipe' }),
	).toThrow();
}, 60_000);

test('an app whose database is gone lives on, says that it is not ready, shows the number of its log, and ends in order', async () => {
	const { program, site } = await stood('back-office');
	await database.stop();
	const logged = program.says('request.failed');
	const broken = await fetch(`${site}/board`, { headers: { accept: 'text/html', cookie: 'quittance-staff=anybody' } });
	expect(broken.status).toBe(500);
	expect(await broken.text()).toContain(`<code>${String((await logged)['faultId'])}</code>`);
	expect((await fetch(`${site}/ready`)).status).toBe(503);
	expect((await fetch(`${site}/health`)).status).toBe(200);
	expect((await program.end('SIGTERM')).code).toBe(0);
}, 60_000);
