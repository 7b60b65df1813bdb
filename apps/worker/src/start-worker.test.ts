import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import { addDebtor, openNightBook } from '@quittance/commands/testing/night-book.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { beginNight } from '@quittance/commands/begin-night.ts';
import { sendNow } from '@quittance/commands/send-now.ts';
import { takeDelivery } from '@quittance/commands/take-delivery.ts';
import { readyDeliveries } from '@quittance/db/deliveries.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keysInUse } from '@quittance/db/documents.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { openQueue } from '@quittance/jobs/queue.ts';
import { SMTPServer } from 'smtp-server';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Settings } from './settings.ts';
import { startWorker, type RunningWorker } from './start-worker.ts';

const { database: db, url } = await testDatabase();
const today = day('2026-03-10');
const received: string[] = [];
const post = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onData: (stream, _, answer) => {
		void text(stream).then((mail) => {
			received.push(mail);
			answer();
		});
	},
});
post.listen(0, '127.0.0.1');
await once(post.server, 'listening');
afterAll(() => new Promise<void>((resolve) => post.close(resolve)));

let worker: RunningWorker | undefined;
afterEach(async () => {
	await worker?.stop();
	worker = undefined;
	received.length = 0;
});

const settings: Settings = {
	databaseUrl: url,
	smtpUrl: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
	mailDomain: 'mail.example',
	bounceAddress: 'bounces+{token}@mail.example',
	imapUrl: undefined,
	imapMoveTo: undefined,
	printFolder: undefined,
	parallelSends: 2,
	parallelOrganizations: 1,
	mailsPerSecond: undefined,
	smtpTimeoutSeconds: 5,
	stopTimeoutSeconds: 5,
	workerName: 'test',
};

type Heard = { readonly event: string; readonly organizationId?: string };

/** A worker whose clock stands at an instant, and what it says. */
function workerAt(instant: string, told: Partial<Settings> = {}) {
	const clock = { at: new Date(instant) };
	const heard: Heard[] = [];
	const said = new EventEmitter();
	const faults: unknown[] = [];
	const starting = startWorker({
		settings: { ...settings, ...told },
		clock: () => clock.at,
		log: (level, event, facts) => {
			if (level === 'error') faults.push({ event, ...facts });
			heard.push({ event, ...facts });
			said.emit('said');
		},
	});
	return {
		clock,
		faults,
		started: async () => (worker = await starting),
		/** Waits until it has said this, about each of the organizations. */
		saysOf: async (event: string, ...organizations: readonly Actor[]) => {
			const told = ({ organizationId }: Actor) =>
				heard.some((it) => it.event === event && it.organizationId === organizationId);
			while (!organizations.every(told)) await once(said, 'said');
		},
	};
}

let houses = 0;
async function house(name: string, on: Day = today, channel: 'email' | 'letter' = 'email'): Promise<Actor> {
	const organizationId = `01890000-0000-7000-8000-${String(++houses).padStart(12, '0')}`;
	const actor: Actor = { organizationId, kind: 'operator', id: 'test' };
	await openNightBook(db, organizationId, { today: on, channel, organization: { goLiveOn: on } });
	await db.write(actor, (tx) =>
		addDebtor(tx, { name, invoices: [{ number: `${name}-1`, dueOn: addDays(on, -15), minor: 10_000n }] }),
	);
	return actor;
}
const runs = ({ organizationId }: Actor) =>
	db.read(organizationId, (tx) => tx.selectFrom('run').select(['day', 'state', 'counts']).orderBy('day').execute());
const tasks = ({ organizationId }: Actor) =>
	db.read(organizationId, (tx) => tx.selectFrom('task').select(['kind', 'about']).execute());

test('SCN-14 a worker that starts inside the window catches up; one that starts after it closes the run with its report', async () => {
	const ours = await house('Durand');
	const inside = workerAt('2026-03-10T01:30:00Z');
	await inside.saysOf('night.sent', ours);
	expect(received).toHaveLength(1);
	expect(received[0]).toContain('Durand-1');
	expect(await runs(ours)).toMatchObject([{ day: today, state: 'sending' }]);
	await (await inside.started()).stop();
	await workerAt('2026-03-10T02:00:00Z').started();
	expect(await runs(ours)).toMatchObject([{ state: 'closed', counts: { sent: 1, uncertain: 0, notSent: 0 } }]);
	expect(await tasks(ours)).toEqual([]);
	expect(received).toHaveLength(1);
});

test('SCN-14 a worker that starts after the window says that the night did not run', async () => {
	const ours = await house('Martin', day('2026-03-12'));
	await workerAt('2026-03-12T09:00:00Z').started();
	expect(await runs(ours)).toMatchObject([{ day: '2026-03-12', state: 'not run' }]);
	expect(await tasks(ours)).toMatchObject([{ kind: 'night', about: { why: 'did not run' } }]);
	expect(received).toEqual([]);
});

test('SCN-14 a message that cannot be written stops no other, nor any other organization', async () => {
	const on = day('2026-03-14');
	const broken = await house('Broken', on);
	const sound = await house('Sound', on);
	await db.write(broken, (tx) => tx.deleteFrom('templateText').execute());
	const night = workerAt('2026-03-14T01:00:00Z');
	await night.saysOf('night.sent', broken, sound);
	await night.started();
	expect(received.filter((mail) => mail.includes('Sound-1'))).toHaveLength(1);
	expect(await tasks(broken)).toMatchObject([{ kind: 'fault' }]);
	expect(night.faults).toMatchObject([{ event: 'delivery.fault' }]);
});

test('SCN-14 what a person asks to send now goes by day', async () => {
	const on = day('2026-03-16');
	const ours = await house('Now', on);
	const byDay = workerAt('2026-03-16T09:00:00Z');
	await byDay.started();
	const office = { db, now: () => byDay.clock.at };
	await planRun(office, { actor: ours, day: on, printsLetters: false });
	const action = await db.read(ours.organizationId, (tx) =>
		tx.selectFrom('action').select('id').executeTakeFirstOrThrow(),
	);
	const queue = await openQueue(url, { applicationName: 'office', onError: () => {} });
	const enqueue = (tx: Tx, deliveryId: string) =>
		queue.enqueue(tx, 'delivery.send', { organizationId: ours.organizationId, deliveryId });
	await sendNow(office, { actor: ours, actionId: action.id, undoMs: 0, enqueue, printsLetters: false });
	await byDay.saysOf('delivery.settled', ours);
	await queue.close();
	expect(received.filter((mail) => mail.includes('Now-1'))).toHaveLength(1);
});

test('SCN-14 PTL-04 letters go by themselves through a print connector, count as posted, and are kept as they were printed', async () => {
	const on = day('2026-03-18');
	const ours = await house('Lettre', on, 'letter');
	await db.write(ours, async (tx) => {
		const { id } = await tx.selectFrom('client').select('id').executeTakeFirstOrThrow();
		const where = { lines: ['1 rue du Bac'], postalCode: '75007', city: 'Paris', country: 'FR' };
		await tx
			.insertInto('address')
			.values({ clientId: id, ...where })
			.execute();
	});
	const printFolder = mkdtempSync(join(tmpdir(), 'quittance-letters-'));
	const documents = { kind: 'disk', folder: join(printFolder, 'kept') } as const;
	const night = workerAt('2026-03-18T01:00:00Z', { printFolder, documents });
	await night.saysOf('night.sent', ours);
	await night.started();
	const files = readdirSync(printFolder)
		.filter((name) => name !== 'kept')
		.sort();
	expect(files.map((file) => file.split('.').at(-1))).toEqual(['json', 'pdf']);
	const slip: unknown = JSON.parse(readFileSync(join(printFolder, files[0]!), 'utf8'));
	expect(slip).toMatchObject({ recipient: ['Lettre', '1 rue du Bac', '75007 Paris'] });
	const levels = db.read(ours.organizationId, (tx) =>
		tx.selectFrom('invoice').select(['level', 'levelDoneOn']).execute(),
	);
	expect(await levels).toEqual([{ level: 1, levelDoneOn: on }]);
	const { documentKey } = await db.read(ours.organizationId, (tx) =>
		tx.selectFrom('delivery').select('documentKey').executeTakeFirstOrThrow(),
	);
	const kept = openDocumentStore(documents);
	const posted = readFileSync(join(printFolder, files[1]!));
	const asKept = async () => buffer((await kept.open(documentKey ?? ''))?.stream ?? ReadableStream.from([]));
	expect((await asKept()).equals(posted)).toBe(true);
	const inUse = (organizationId: string, keys: readonly string[]) =>
		db.read(organizationId, (tx) => keysInUse(tx, keys));
	expect(await kept.sweep(new Date('2026-03-20T00:00:00Z'), inUse)).toBe(0);
	expect((await asKept()).equals(posted)).toBe(true);
	rmSync(printFolder, { recursive: true });
});

/** A house whose steps are texts, and a client whose mobile number may get them. */
async function texting(name: string, on: Day): Promise<Actor> {
	const actor = await house(name, on);
	await db.write(actor, async (tx) => {
		await tx.updateTable('step').set({ channel: 'other', textConnector: 'sms' }).execute();
		const { id: clientId } = await tx.selectFrom('client').select('id').executeTakeFirstOrThrow();
		const phone = await tx
			.insertInto('phone')
			.values({ clientId, number: '+33612345678', type: 'mobile' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('consent')
			.values({ phoneId: phone.id, channel: 'sms', givenBy: 'test', givenHow: 'on the phone' })
			.execute();
	});
	return actor;
}
const actions = ({ organizationId }: Actor) =>
	db.read(organizationId, (tx) => tx.selectFrom('action').select(['state', 'waitsFor']).execute());

/** A gateway that keeps what it is given. */
async function textGateway() {
	const kept: unknown[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			kept.push(JSON.parse(body));
			response.writeHead(202).end('queued');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return { kept, told: { textGateway: { url, channels: ['sms'] as const } }, close: () => server.close() };
}

test('SCN-13 SCN-14 CLI-06 a consented number gets its text once; the step is done', async () => {
	const ours = await texting('Texte', day('2026-03-20'));
	const gateway = await textGateway();
	for (const instant of ['2026-03-20T01:00:00Z', '2026-03-20T01:10:00Z']) {
		const night = workerAt(instant, gateway.told);
		await night.saysOf('night.sent', ours);
		await (await night.started()).stop();
	}
	gateway.close();
	expect(gateway.kept).toMatchObject([{ channel: 'sms', to: '+33612345678' }]);
	expect((gateway.kept[0] as { text: string }).text).toContain('Texte-1');
	expect(await actions(ours)).toEqual([{ state: 'done', waitsFor: null }]);
});

test('SCN-13 SCN-14 without a gateway a text waits for a person', async () => {
	const ours = await texting('Main', day('2026-03-22'));
	const night = workerAt('2026-03-22T01:00:00Z');
	await night.saysOf('night.sent', ours);
	await night.started();
	expect(await actions(ours)).toEqual([{ state: 'open', waitsFor: 'hand' }]);
});

test('SCN-16 CLI-06 consent withdrawn between planning and sending: nothing is sent, and it is said why', async () => {
	const on = day('2026-03-24');
	const ours = await texting('Retrait', on);
	const office = { db, now: () => new Date('2026-03-24T01:00:00Z') };
	const connected = { printsLetters: false, texts: ['sms'] as const };
	await planRun(office, { actor: ours, day: on, ...connected });
	await beginNight(office, { actor: ours, day: on, channels: ['text'] });
	await db.write(ours, (tx) =>
		tx
			.updateTable('consent')
			.set({ withdrawnAt: office.now(), withdrawnBy: 'test' })
			.where('channel', '=', 'sms')
			.execute(),
	);
	const [deliveryId = ''] = await db.read(ours.organizationId, (tx) => readyDeliveries(tx, 'test', office.now(), 9));
	const mail = { domain: 'mail.example', bouncePattern: undefined };
	const taken = await takeDelivery(office, { actor: ours, deliveryId, day: on, mail, ...connected });
	expect(taken).toMatchObject({ ok: true, value: { fate: 'cancelled', because: expect.any(String) as unknown } });
	expect(await actions(ours)).toMatchObject([{ state: 'cancelled' }]);
});
