import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Ports of this checkout's own, the same in every process: two checkouts may be tried at a time. */
const firstPort = 20_000 + (createHash('sha256').update(root).digest().readUInt16BE() % 4_000) * 3;

/** The demo that the tests drive: its own folder and ports, so that it meets no other, and no database but its own. */
const environment = {
	QUITTANCE_DEMO_DIR: join(root, '.data/e2e'),
	QUITTANCE_DB_PORT: String(firstPort),
	QUITTANCE_SMTP_PORT: String(firstPort + 1),
	QUITTANCE_PAGE_PORT: String(firstPort + 2),
	DATABASE_URL: '',
};

export const demoPage = `http://127.0.0.1:${environment.QUITTANCE_PAGE_PORT}/`;

/** Plays the ninety nights afresh and stays until the tests are over. */
export const demoServer = {
	command: `"${process.execPath}" tooling/demo/reset.ts && exec "${process.execPath}" tooling/demo/demo.ts`,
	cwd: root,
	env: environment,
	// Its page is there from the first night on; the tests want the ninetieth.
	wait: { stdout: /^Ready in/m },
	timeout: 300_000,
	reuseExistingServer: false,
	gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
	stderr: 'pipe',
} as const;
