import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { dropLogin } from '@quittance/db/testing/test-portal.ts';
import { openPortal } from '@quittance/db/portal.ts';
import { expect, test } from 'vitest';
import { runCli } from './run-cli.fixture.ts';

const { url } = await testDatabase();

test('the operator lets the portal in, with one command that may be repeated; a short secret or a url without a password is refused', async () => {
	const login = `portal_${process.pid}`;
	const portalUrl = Object.assign(new URL(url), { username: login, password: 'a word of its own' }).href;
	const secret = 'a secret that nobody would guess, or so one hopes';
	const access = (environment: Readonly<Record<string, string>>) => runCli(url, ['portal-access'], environment);
	for (let times = 0; times < 2; times++)
		expect(await access({ PORTAL_DATABASE_URL: portalUrl, PORTAL_SECRET: secret })).toMatchObject({ code: 0, err: '' });
	expect((await access({ PORTAL_DATABASE_URL: portalUrl, PORTAL_SECRET: 'short' })).err).toContain('32 characters');
	expect((await access({ PORTAL_DATABASE_URL: url.replace(/\/\/.*@/, '//'), PORTAL_SECRET: secret })).err).toContain(
		'postgres://portal:password@host',
	);

	const portal = openPortal(portalUrl, { applicationName: 'test', secret, now: () => new Date() });
	const nobody = { organizationId: crypto.randomUUID(), id: crypto.randomUUID() };
	const look = portal.as(nobody).read(nobody.organizationId, (tx) => tx.selectFrom('client').select('id').execute());
	expect(await look).toEqual([]);
	await portal.close();
	await dropLogin(url, login);
}, 30_000);
