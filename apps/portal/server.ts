import { openContactDoor } from '@quittance/auth/contact-door.ts';
import { withoutToken } from '@quittance/auth/link-path.ts';
import { sessionCookie, sessionIdIn } from '@quittance/auth/session-cookie.ts';
import { openPortalDoor } from '@quittance/db/door.ts';
import { openPortal } from '@quittance/db/portal.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { documentSettingsIn } from '@quittance/documents/settings.ts';
import { jsonLog } from '@quittance/frame/log.ts';
import { provide } from '@quittance/frame/running.ts';
import { adapterEnvironment, serve, stopWhenTold, type Pages } from '@quittance/frame/serve.ts';
import { readStand, SettingsReader, type Environment, type StandSettings } from '@quittance/frame/settings.ts';
import { openGateway } from '@quittance/live/gateway.ts';
import { portalAudience } from '@quittance/live/portal-audience.ts';
import type { Server } from 'node:http';
import type { Hall } from '#lib/server/hall.ts';

const PORT = 3001;
/** Of a request that brings no files. */
const MOST_BYTES = 1_000_000;
const clock = () => new Date();
const log = jsonLog(clock, (line) => process.stdout.write(line));

type Opened = {
	readonly app: Hall;
	readonly stand: StandSettings;
	readonly attach: (server: Server) => { readonly close: () => Promise<void> };
	readonly ready: () => Promise<void>;
	readonly close: () => Promise<void>;
};

/**
 * Opens all that the portal works with. PORTAL_DATABASE_URL names a login that is a member of `quittance_portal` and of nothing else, PORTAL_SECRET
 * what it signs with (`quittance portal-access`); DOCUMENTS_* say where files are kept; PORT, HOST, PUBLIC_URL, TRUST_PROXY and STOP_TIMEOUT_SECONDS
 * how it stands. Settings that are wrong end the process, a sentence each.
 */
export async function openHall(environment: Environment): Promise<Opened> {
	const reader = new SettingsReader(environment);
	const url = reader.needed('PORTAL_DATABASE_URL', 'postgres://portal:password@localhost:5432/quittance');
	const secret = reader.needed('PORTAL_SECRET', '(openssl rand -hex 32)');
	const stand = readStand(reader, PORT);
	const kept = documentSettingsIn(environment);
	const complaints = [...reader.complaints, ...('complaints' in kept ? kept.complaints : [])];
	if ('complaints' in kept || complaints.length > 0) {
		for (const complaint of complaints) console.error(complaint);
		process.exit(1);
	}
	const secure = stand.publicUrl.protocol === 'https:';
	const cookie = sessionCookie('contact', secure);
	const portal = openPortal(url, { secret, now: clock, applicationName: 'quittance portal' });
	const threshold = openPortalDoor(url, { applicationName: 'quittance portal door' });
	const door = openContactDoor(threshold);
	const documents = openDocumentStore(kept.settings, clock);
	const who = async (cookies: string | undefined) => {
		const sessionId = sessionIdIn(cookies, cookie);
		return sessionId === undefined ? undefined : door.session(sessionId);
	};
	return {
		app: { door, cookie, secure, documents, log, portal, now: clock },
		stand,
		attach: (server) =>
			openGateway({
				server,
				listen: { url, role: 'quittance_portal' },
				audience: portalAudience({ portal, who }),
				origins: [stand.publicUrl.origin],
				applicationName: 'quittance portal live',
				onFault: (fault) => log('warn', 'live.fault', { fault }),
			}),
		ready: async () => {
			await Promise.all([door.session('nobody'), documents.check()]);
		},
		close: async () => {
			await Promise.all([portal.close(), threshold.close(), documents.close()]);
		},
	};
}

if (import.meta.main) {
	const { app, stand, ...rest } = await openHall(process.env);
	provide(app);
	Object.assign(process.env, adapterEnvironment(stand));
	const { handler } = (await import(new URL('./build/handler.js', import.meta.url).href)) as { handler: Pages };
	const most = (path: string) => (/^\/(invoices\/[^/]+\/dispute|disputes\/[^/]+)$/.test(path) ? Infinity : MOST_BYTES);
	const { stop } = await serve({ settings: stand, log, pages: handler, most, said: withoutToken, ...rest });
	stopWhenTold(stop, log);
}
