import { addTask } from '@quittance/db/tasks.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { io, type Socket } from 'socket.io-client';
import { expect, test } from 'vitest';
import {
	addClient,
	cursorNow,
	happens,
	hire,
	openOffice,
	ORIGIN,
	screen,
	type Sessions,
} from '../testing/live-office.ts';
import { shakyRoad } from '../testing/shaky-road.ts';
import type { Audience, Viewer } from './audience.ts';
import { LIVE_PATH } from './message.ts';

const { database: db, url: databaseUrl } = await testDatabase();
const ours = await testOrganization(db, 1);
const sessions: Sessions = new Map();
const anne = await hire(db, ours, sessions, 'Anne', 'admin');
const durand = await db.write(ours, (tx) => addClient(tx, 'Durand'));

test('TSK-05 when the database comes back, the gateway listens again and tells what happened meanwhile', async () => {
	const road = await shakyRoad(databaseUrl);
	const office = await openOffice(db, road.url, sessions);
	const seen = screen(office.url, anne.cookie, await cursorNow(db, ours));
	await seen.ready();
	for (const name of ['payment.recorded', 'hold.placed']) {
		await road.close();
		await happens(db, ours, name, durand);
		await seen.until(() => office.faults.length > 0);
		await road.open();
		await seen.hears(name);
	}
	expect(seen.names()).toEqual(['payment.recorded', 'hold.placed']);
	expect(seen.states).toEqual([true]);
	seen.stop();
	await office.close();
	await road.close();
});

test('TSK-05 when an instance stops, its screens find the next one, and miss nothing', async () => {
	const first = await openOffice(db, databaseUrl, sessions);
	const seen = screen(first.url, anne.cookie, await cursorNow(db, ours));
	await seen.ready();
	await first.close();
	await happens(db, ours, 'payment.recorded', durand);
	const second = await openOffice(db, databaseUrl, sessions, {}, Number(new URL(first.url).port));
	await seen.hears('payment.recorded');
	await happens(db, ours, 'hold.placed', durand);
	await seen.hears('hold.placed');
	expect(seen.names()).toEqual(['payment.recorded', 'hold.placed']);
	seen.stop();
	await second.close();
});

test('TSK-05 a screen that meets a fault asks again; one that is not signed in does not', async () => {
	let asked = 0;
	const office = await openOffice(db, databaseUrl, sessions, {
		audience: {
			...silent,
			who: (request) => {
				asked++;
				if (asked === 1) return Promise.reject(new Error('the database is away'));
				return Promise.resolve(request.headers.cookie === anne.cookie ? sessions.get(anne.cookie) : undefined);
			},
		},
	});
	const seen = screen(office.url, anne.cookie, null);
	await seen.until(() => seen.states.at(-1) === true);
	expect(seen.states).toEqual([false, true]);
	expect(office.faults).toEqual([new Error('the database is away')]);
	seen.stop();
	await office.close();
});

/** An audience to whom nothing happens. */
const silent: Audience<Viewer> = {
	who: () => Promise.resolve(undefined),
	circleOf: () => '',
	look: (listeners) => Promise.resolve({ cursor: '1:1:', news: listeners.map(() => undefined) }),
};

test('TSK-05 a screen that does not keep up is cut before it costs memory, and is told the rest when it comes back', async () => {
	const office = await openOffice(db, databaseUrl, sessions, { mostWaiting: 3, pauseMs: 0 });
	const from = await cursorNow(db, ours);
	// Each message brings all cards of its client: some megabytes, which soon fill what the system keeps for a connection.
	await db.write(ours, async (tx) => {
		for (let at = 0; at < 50; at++)
			await addTask(tx, { kind: 'answer', clientId: durand, about: { subject: 'x'.repeat(50_000) } }, new Date(0));
	});
	const slow = io(office.url, {
		path: LIVE_PATH,
		transports: ['websocket'],
		auth: { cursor: from },
		extraHeaders: { cookie: anne.cookie, origin: ORIGIN },
		reconnection: false,
	});
	await new Promise<void>((resolve) => slow.on('live', () => resolve()));
	stopReading(slow);
	const names: string[] = [];
	while (office.connections() > 0) {
		names.push('payment.recorded');
		await happens(db, ours, 'payment.recorded', durand);
		await new Promise((resolve) => setImmediate(resolve));
	}
	slow.disconnect();
	const back = screen(office.url, anne.cookie, from);
	await back.until(() => back.names().length === names.length || back.messages.some(({ reload }) => reload));
	expect(back.messages).toHaveLength(1);
	back.stop();
	await office.close();
}, 20_000);

/** The operating system's own buffers fill, and no byte more goes through. */
function stopReading(socket: Socket): void {
	const { transport } = socket.io.engine as unknown as { transport: { ws: { _socket: { pause: () => void } } } };
	transport.ws._socket.pause();
}
