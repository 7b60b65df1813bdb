import type { BrowserContext } from '@playwright/test';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Signs a collaborator of the demo in, as they would: with a password. */
export async function enterDesk(
	context: BrowserContext,
	origin: string,
	email: string,
	password: string,
): Promise<void> {
	const tab = await context.newPage();
	await tab.goto(`${origin}/sign-in`);
	await tab.locator('[name=email]').fill(email);
	await tab.locator('[name=password]').fill(password);
	await tab.locator('[name=password]').press('Enter');
	await tab.waitForURL((url) => url.pathname !== '/sign-in');
	await tab.close();
}

/** Signs a contact of the demo in, by a link read out as on the telephone. */
export async function enterPortal(context: BrowserContext, link: string): Promise<void> {
	const tab = await context.newPage();
	await tab.goto(link);
	await tab.locator('form [type=submit]').last().click();
	await tab.waitForURL((url) => !url.pathname.startsWith('/enter/'));
	await tab.close();
}

/** A link for a contact, made by the command line on the database of the demo that an environment names. */
export async function linkFor(
	email: string,
	origin: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<string> {
	const { stdout } = await run(
		process.execPath,
		['apps/worker/src/cli/main.ts', 'contact-link', email, '--portal', origin],
		{ cwd: root, env: { ...process.env, ...environment } },
	);
	const link = /https?:\/\/\S+\/enter\/\S+/.exec(stdout)?.[0];
	if (!link) throw new Error(`No link for ${email}: ${stdout}`);
	return link;
}
