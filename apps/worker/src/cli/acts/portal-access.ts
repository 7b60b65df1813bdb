import { installPortalKey, makePortalLogin } from '@quittance/db/portal-access.ts';
import type { Answer } from '../answer.ts';
import { databaseTrouble } from '../database-trouble.ts';
import { startDemoServer } from '../demo-server.ts';
import { Failure } from '../failure.ts';

type PortalSettings = Readonly<Record<'PORTAL_DATABASE_URL' | 'PORTAL_SECRET', string | undefined>>;

/**
 * Lets the portal in: makes the login that PORTAL_DATABASE_URL names, with its password, and has the database believe what is signed with
 * PORTAL_SECRET. Again with a new secret, the old one counts for another hour.
 */
export async function giveThePortalAccess(settings: PortalSettings): Promise<Answer> {
	const { PORTAL_DATABASE_URL: portalUrl = '', PORTAL_SECRET: secret = '' } = settings;
	if (!URL.canParse(portalUrl) || new URL(portalUrl).username === '' || new URL(portalUrl).password === '')
		throw new Failure('PORTAL_DATABASE_URL says who the portal signs in as: postgres://portal:password@host/quittance');
	if (Buffer.byteLength(secret) < 32)
		throw new Failure('PORTAL_SECRET is at least 32 characters nobody can guess, as from: openssl rand -hex 32');
	const { username, password } = new URL(portalUrl);
	const login = decodeURIComponent(username);
	const server = await startDemoServer();
	try {
		await makePortalLogin(server.url, login, decodeURIComponent(password));
		await installPortalKey(server.url, secret);
	} catch (error) {
		throw databaseTrouble(error, server.url) ?? error;
	} finally {
		await server.stop();
	}
	return {
		lines: [`The portal may sign in as “${login}”, and what it signs with its secret is believed.`],
		json: { login },
	};
}
