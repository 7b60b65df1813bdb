import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { record } from '@quittance/db/activities.ts';
import { presentCursor } from '@quittance/db/activity-cursor.ts';
import type { Actor, Database, Tx } from '@quittance/db/open.ts';
import { followLive } from '../src/follow.ts';
import { openGateway, type GatewayOptions } from '../src/gateway.ts';
import type { LiveMessage } from '../src/message.ts';
import { officeAudience } from '../src/office-audience.ts';
import type { Viewer } from '../src/audience.ts';
import type { Present } from '../src/looker.ts';
import { officePresence } from '../src/office-presence.ts';

/** Pages of the desk come from here. */
export const ORIGIN = 'http://desk.example';

/** Who is behind which cookie: a session is what a test says. */
export type Sessions = Map<string, Viewer>;

/** A gateway on a server of its own, for the staff of any organization. */
export async function openOffice(
	db: Database,
	listenUrl: string,
	sessions: Sessions,
	options: Partial<GatewayOptions<Viewer>> = {},
	port = 0,
) {
	const server = createServer((_request, response) => response.writeHead(404).end());
	const faults: unknown[] = [];
	const gateway = openGateway({
		server,
		listen: { url: listenUrl, role: 'quittance_app' },
		audience: officeAudience({
			db,
			now: () => new Date('2026-03-10T09:00:00Z'),
			who: (cookies) => Promise.resolve(sessions.get(cookies ?? '')),
		}),
		origins: [ORIGIN],
		applicationName: 'test gateway',
		onFault: (fault) => faults.push(fault),
		retryMs: 50,
		presence: officePresence(db),
		gatherMs: 5,
		...options,
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		faults,
		connections: gateway.connections,
		close: async () => {
			await gateway.close();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** A screen that keeps what it is told. `until` waits for it, and fails after a while by the test's own limit. */
export function screen(url: string, cookie: string, cursor: string | null, origin = ORIGIN) {
	const messages: LiveMessage[] = [];
	const states: boolean[] = [];
	let look = () => {};
	const present: (readonly Present[])[] = [];
	const { at, stop } = followLive({
		cursor,
		url,
		headers: { cookie, origin },
		againMs: 50,
		onHappened: (message) => {
			messages.push(message);
			look();
		},
		onConnection: (connected) => {
			states.push(connected);
			look();
		},
		onPresent: (now) => {
			present.push(now);
			look();
		},
	});
	const until = (found: () => boolean) =>
		new Promise<void>((resolve) => {
			look = () => {
				if (!found()) return;
				look = () => {};
				resolve();
			};
			look();
		});
	const names = () => messages.flatMap(({ happened }) => happened.map(({ name }) => name));
	return {
		messages,
		states,
		present: () => present.at(-1) ?? [],
		names,
		at,
		stop,
		until,
		/** Has been told where it stands. */
		ready: () => until(() => messages.length > 0),
		hears: (name: string) => until(() => names().includes(name)),
		cursor: () => messages.at(-1)?.cursor ?? cursor,
	};
}

/** Somebody of the staff, signed in with their name as the cookie. */
export async function hire(
	db: Database,
	owner: Actor,
	sessions: Sessions,
	name: string,
	role: 'admin' | 'collaborator' | 'viewer',
) {
	const { organizationId } = owner;
	const { id } = await db.write(owner, (tx) =>
		tx
			.insertInto('collaborator')
			.values({ name, email: `${name.toLowerCase()}@belmont.example`, role })
			.returning('id')
			.executeTakeFirstOrThrow(),
	);
	sessions.set(`${name}@${organizationId}`, { organizationId, id });
	return { id, cookie: `${name}@${organizationId}` };
}

export const addClient = async (tx: Tx, name: string): Promise<string> => {
	const client = { name, accountCode: `411${name.toUpperCase()}` };
	const { id } = await tx.insertInto('client').values(client).returning('id').executeTakeFirstOrThrow();
	return id;
};

export const cursorNow = (db: Database, { organizationId }: Actor) => db.read(organizationId, presentCursor);

/** Something happens, and nothing else with it. */
export const happens = (db: Database, actor: Actor, name: string, clientId?: string) =>
	db.write(actor, (tx) => record(tx, { name, actor, ...(clientId !== undefined && { clientId }) }));
