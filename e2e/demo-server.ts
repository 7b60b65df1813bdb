import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The demo that the tests drive: its own folder and ports, so that it meets no other, and no database but its own. */
const environment = {
	QUITTANCE_DEMO_DIR: join(root, '.data/e2e'),
	QUITTANCE_DB_PORT: '54330',
	QUITTANCE_SMTP_PORT: '2535',
	QUITTANCE_PAGE_PORT: '8035',
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
