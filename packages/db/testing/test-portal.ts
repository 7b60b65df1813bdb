import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { installPortalKey, makePortalLogin } from '../src/portal-access.ts';
import { openPortal } from '../src/portal.ts';
import type { Portal } from '../src/portal.ts';

export type TestPortal = {
	readonly portal: Portal;
	/** What the portal alone connects with. */
	readonly url: string;
	readonly secret: string;
};

/** A portal on a test database, behind a login of its own that may become nothing but the portal's role; both are gone at the end of the file. */
export async function testPortal(ownerUrl: string): Promise<TestPortal> {
	const secret = randomBytes(32).toString('hex');
	const login = `portal_${randomBytes(8).toString('hex')}`;
	await installPortalKey(ownerUrl, secret);
	const url = await makePortalLogin(ownerUrl, login, randomBytes(12).toString('hex'));
	const portal = openPortal(url, { applicationName: 'test portal', secret, now: () => new Date(), max: 4 });
	afterAll(async () => {
		await portal.close();
		await dropLogin(ownerUrl, login);
	});
	return { portal, url, secret };
}

/** Takes a login away that a test had made: roles outlive the database of a test. */
export async function dropLogin(ownerUrl: string, login: string): Promise<void> {
	const owner = postgres(ownerUrl, { max: 1 });
	await owner`drop role ${owner(login)}`;
	await owner.end();
}
