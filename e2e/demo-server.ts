import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Ports of this checkout's own, the same in every process: two checkouts may be tried at a time. */
const firstPort = 20_000 + (createHash('sha256').update(root).digest().readUInt16BE() % 2_400) * 5;

/** The demo that the tests drive: its own folder and ports, so that it meets no other, and no database but its own. */
export const environment = {
	QUITTANCE_DEMO_DIR: join(root, '.data/e2e'),
	QUITTANCE_DB_PORT: String(firstPort),
	QUITTANCE_SMTP_PORT: String(firstPort + 1),
	QUITTANCE_PAGE_PORT: String(firstPort + 2),
	QUITTANCE_OFFICE_PORT: String(firstPort + 3),
	QUITTANCE_PORTAL_PORT: String(firstPort + 4),
	DATABASE_URL: '',
};

const siteOn = (port: string): string => `http://127.0.0.1:${port}`;
export const mailSite = siteOn(environment.QUITTANCE_PAGE_PORT);
export const officeSite = siteOn(environment.QUITTANCE_OFFICE_PORT);
export const portalSite = siteOn(environment.QUITTANCE_PORTAL_PORT);

/** Builds the apps, plays the two years afresh and stays until the tests are over. */
export const demoServer = {
	command: `"${process.execPath}" tooling/demo/reset.ts && exec "${process.execPath}" tooling/demo/demo.ts`,
	cwd: root,
	env: environment,
	wait: { stdout: /^Ready in/m },
	timeout: 600_000,
	reuseExistingServer: false,
	gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
	stderr: 'pipe',
} as const;
