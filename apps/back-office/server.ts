import { openPress } from '@quittance/api/open-press.ts';
import { withoutToken } from '@quittance/auth/link-path.ts';
import { firstRunIsOpen } from '@quittance/api/office/first-run.ts';
import { newSecret } from '@quittance/auth/secret.ts';
import { openSecondFactor } from '@quittance/auth/second-factor.ts';
import { openStaffDoor } from '@quittance/auth/staff-door.ts';
import { sessionCookie, sessionIdIn } from '@quittance/auth/session-cookie.ts';
import { openDoor } from '@quittance/db/door.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { databaseAnswers } from '@quittance/db/readiness.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { documentSettingsIn } from '@quittance/documents/settings.ts';
import { jsonLog } from '@quittance/frame/log.ts';
import { provide } from '@quittance/frame/running.ts';
import { adapterEnvironment, serve, stopWhenTold, type Pages } from '@quittance/frame/serve.ts';
import { readStand, SettingsReader, type Environment, type StandSettings } from '@quittance/frame/settings.ts';
import { openQueue } from '@quittance/jobs/queue.ts';
import { openGateway } from '@quittance/live/gateway.ts';
import { officeAudience } from '@quittance/live/office-audience.ts';
import { officePresence } from '@quittance/live/office-presence.ts';
import type { Server } from 'node:http';
import type { Desk } from '#lib/server/desk.ts';

const PORT = 3000;
/** Of a request that brings no files. */
const MOST_BYTES = 1_000_000;
const clock = () => new Date();
const log = jsonLog(clock, (line) => process.stdout.write(line));

type Opened = {
	readonly app: Desk;
	readonly stand: StandSettings;
	readonly attach: (server: Server) => { readonly close: () => Promise<void> };
	readonly ready: () => Promise<void>;
	readonly close: () => Promise<void>;
};

/**
 * Opens all that the back office works with. DATABASE_URL is the owner's, from which it steps down to roles of its own; DOCUMENTS_* say where files
 * are kept; OFFICE_SECRET seals second factors; PORTAL_URL is where previews of messages lead; SETUP_TOKEN is the key of an empty installation, made up where it is not told; PORT, HOST, PUBLIC_URL, TRUST_PROXY and STOP_TIMEOUT_SECONDS how it stands. Settings that are wrong end the process, a sentence each.
 */
export async function openDesk(environment: Environment): Promise<Opened> {
	const reader = new SettingsReader(environment);
	const url = reader.needed('DATABASE_URL', 'postgres://owner:password@localhost:5432/quittance');
	const stand = readStand(reader, PORT);
	const secret = reader.secret('OFFICE_SECRET');
	const portalUrl = reader.optionalSite('PORTAL_URL', 'https://clients.example.com');
	const setupToken = reader.secret('SETUP_TOKEN') ?? newSecret();
	const kept = documentSettingsIn(environment);
	const complaints = [...reader.complaints, ...('complaints' in kept ? kept.complaints : [])];
	if ('complaints' in kept || complaints.length > 0) {
		for (const complaint of complaints) console.error(complaint);
		process.exit(1);
	}
	const secure = stand.publicUrl.protocol === 'https:';
	const cookie = sessionCookie('staff', secure);
	const db = openDatabase(url, { applicationName: 'quittance back office' });
	const threshold = openDoor(url, { applicationName: 'quittance staff door' });
	const factor = secret === undefined ? undefined : openSecondFactor(secret);
	const door = openStaffDoor(threshold, { factor });
	const documents = openDocumentStore(kept.settings, clock);
	const queue = await openQueue(url, {
		applicationName: 'quittance back office queue',
		onError: (fault) => log('warn', 'queue.error', { fault }),
	});
	const office = { db, now: clock, portalUrl: portalUrl?.href };
	const later: Desk['office']['later'] = {
		lookIntoFile: (tx, { organizationId }, fileId) => queue.enqueue(tx, 'file.look', { organizationId, fileId }),
		takeFile: (tx, { organizationId }, fileId) => queue.enqueue(tx, 'file.take', { organizationId, fileId }),
		sendDelivery: (tx, { organizationId }, deliveryId, at) =>
			queue.enqueue(tx, 'delivery.send', { organizationId, deliveryId }, at),
	};
	const who = async (cookies: string | undefined) => {
		const sessionId = sessionIdIn(cookies, cookie);
		const staff = sessionId === undefined ? undefined : await door.session(sessionId);
		return staff?.owesFactor ? undefined : staff;
	};
	return {
		app: {
			...{ door, factor, setupToken, cookie, secure, documents, log },
			office: { office, later, press: openPress() },
		},
		stand,
		attach: (server) =>
			openGateway({
				server,
				listen: { url, role: 'quittance_app' },
				audience: officeAudience({ db, now: clock, who }),
				presence: officePresence(db),
				origins: [stand.publicUrl.origin],
				applicationName: 'quittance back office live',
				onFault: (fault) => log('warn', 'live.fault', { fault }),
			}),
		ready: async () => {
			await Promise.all([databaseAnswers(db), documents.check()]);
		},
		close: async () => {
			await queue.close();
			await Promise.all([db.close(), threshold.close(), documents.close()]);
		},
	};
}

if (import.meta.main) {
	const { app, stand, ...rest } = await openDesk(process.env);
	provide(app);
	Object.assign(process.env, adapterEnvironment(stand));
	const { handler } = (await import(new URL('./build/handler.js', import.meta.url).href)) as { handler: Pages };
	const most = (path: string) => (path === '/imports' || path.startsWith('/disputes/') ? Infinity : MOST_BYTES);
	const { stop } = await serve({ settings: stand, log, pages: handler, most, said: withoutToken, ...rest });
	stopWhenTold(stop, log);
	if (await firstRunIsOpen(app.office).catch(() => false))
		log('info', 'firstRun.open', { link: new URL(`/first-run?token=${app.setupToken}`, stand.publicUrl).href });
}
