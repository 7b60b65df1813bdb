import { record } from '@quittance/db/activities.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { addTask } from '@quittance/db/tasks.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { afterAll, expect, test } from 'vitest';
import { addClient, cursorNow, happens, hire, openOffice, screen, type Sessions } from '../testing/live-office.ts';
import { MOST_TOLD } from './whole.ts';

const { database: db, url: databaseUrl } = await testDatabase();
const ours = await testOrganization(db, 1);
const theirs = await testOrganization(db, 2);
const sessions: Sessions = new Map();
const anne = await hire(db, ours, sessions, 'Anne', 'admin');
const carla = await hire(db, ours, sessions, 'Carla', 'collaborator');
const stranger = await hire(db, theirs, sessions, 'Zoe', 'admin');
const [durand, petit] = await db.write(ours, async (tx) => [
	await addClient(tx, 'Durand'),
	await addClient(tx, 'Petit'),
]);
const office = await openOffice(db, databaseUrl, sessions);
const stops: (() => void)[] = [];
afterAll(async () => {
	for (const stop of stops) stop();
	await office.close();
});

const grant = (granted: 'none' | 'read' | 'full' | null) =>
	db.write(ours, async (tx) => {
		await storeClientRight(tx, carla.id, durand, granted);
		await record(tx, {
			name: 'client.rightSet',
			actor: ours,
			subject: durand,
			clientId: durand,
			details: { collaboratorId: carla.id },
		});
	});

async function watch(cookie: string, cursor?: string | null, url = office.url) {
	const seen = screen(url, cookie, cursor === undefined ? await cursorNow(db, ours) : cursor);
	stops.push(seen.stop);
	await seen.ready();
	return seen;
}

test('TSK-02 what happens reaches the screens of those who may see it, with the cards of its client', async () => {
	const [desk, other] = [await watch(anne.cookie), await watch(carla.cookie)];
	await db.write({ ...ours, kind: 'collaborator', id: anne.id }, async (tx) => {
		await addTask(tx, { kind: 'bounce', clientId: durand }, new Date('2026-03-10T08:00:00Z'));
		await record(tx, {
			name: 'delivery.bounced',
			clientId: durand,
			actor: { ...ours, kind: 'collaborator', id: anne.id },
		});
	});
	await Promise.all([desk.hears('delivery.bounced'), other.hears('delivery.bounced')]);
	expect(other.messages.at(-1)).toMatchObject({
		happened: [{ name: 'delivery.bounced', clientId: durand, actor: { id: anne.id, name: 'Anne' } }],
		clients: [durand],
		cards: [{ client: { name: 'Durand' }, subject: { task: 'bounce' }, column: 'to do', mayAct: true }],
		reload: false,
	});
});

test('TSK-02 DOC-02 whoever may not see a client hears nothing of it; whoever may read gets cards to look at', async () => {
	await grant('none');
	const [desk, other] = [await watch(anne.cookie), await watch(carla.cookie)];
	await happens(db, ours, 'payment.recorded', durand);
	await happens(db, ours, 'hold.placed', petit);
	await Promise.all([desk.hears('hold.placed'), other.hears('hold.placed')]);
	expect(desk.names()).toEqual(['payment.recorded', 'hold.placed']);
	expect(other.names()).toEqual(['hold.placed']);
	expect(other.messages.flatMap(({ clients }) => clients)).not.toContain(durand);
	await grant('read');
	await happens(db, ours, 'payment.recorded', durand);
	await other.hears('payment.recorded');
	expect(other.messages.at(-1)).toMatchObject({ cards: [{ client: { name: 'Durand' }, mayAct: false }] });
	await grant(null);
});

test('DOC-02 a right that is taken away empties the screen at once, and says nothing of the client', async () => {
	const other = await watch(carla.cookie);
	await grant('none');
	await other.until(() => other.messages.some(({ reload }) => reload));
	expect(other.messages.at(-1)).toMatchObject({ happened: [], clients: [], cards: [], reload: true });
	await happens(db, ours, 'payment.recorded', durand);
	await happens(db, ours, 'profile.created');
	await other.hears('profile.created');
	expect(other.names()).toEqual(['profile.created']);
	await grant(null);
});

test('ORG-01 whoever was deactivated hears nothing from then on, and their connection ends at once', async () => {
	const dan = await hire(db, ours, sessions, 'Dan', 'admin');
	const [desk, left] = [await watch(anne.cookie), await watch(dan.cookie)];
	await db.write(ours, (tx) =>
		tx
			.updateTable('collaborator')
			.set({ deactivatedAt: new Date(0) })
			.where('id', '=', dan.id)
			.execute(),
	);
	await happens(db, ours, 'payment.recorded', durand);
	await happens(db, ours, 'profile.created');
	await desk.hears('profile.created');
	expect(left.names()).toEqual([]);
	await expect.poll(() => left.states.at(-1)).toBe(false);
});

test('ORG-04 another organization hears nothing', async () => {
	const [desk, elsewhere] = [await watch(anne.cookie), await watch(stranger.cookie, await cursorNow(db, theirs))];
	await happens(db, ours, 'payment.recorded', durand);
	await desk.hears('payment.recorded');
	await happens(db, theirs, 'profile.created');
	await elsewhere.hears('profile.created');
	expect(elsewhere.names()).toEqual(['profile.created']);
});

test('TSK-05 a transaction that began first and commits last is not missed, and delays nobody', async () => {
	const desk = await watch(anne.cookie);
	let commit = () => {};
	const late = db.write(ours, async (tx) => {
		await record(tx, { name: 'dispute.opened', actor: ours, clientId: durand });
		await new Promise<void>((resolve) => {
			commit = resolve;
		});
	});
	await happens(db, ours, 'payment.recorded', petit);
	await desk.hears('payment.recorded');
	expect(desk.names()).toEqual(['payment.recorded']);
	const between = desk.cursor();
	commit();
	await late;
	await desk.hears('dispute.opened');
	expect(desk.names()).toEqual(['payment.recorded', 'dispute.opened']);
	const again = await watch(anne.cookie, between);
	expect(again.names()).toEqual(['dispute.opened']);
});

test('TSK-05 after a cut a screen is told exactly what it missed, once', async () => {
	const before = await watch(anne.cookie);
	await happens(db, ours, 'payment.recorded', durand);
	await before.hears('payment.recorded');
	before.stop();
	await happens(db, ours, 'promise.cancelled', durand);
	await happens(db, ours, 'hold.placed', petit);
	const after = await watch(anne.cookie, before.cursor());
	await happens(db, ours, 'hold.lifted', petit);
	await after.hears('hold.lifted');
	expect(after.names()).toEqual(['promise.cancelled', 'hold.placed', 'hold.lifted']);
	expect(new Set(after.messages.flatMap(({ happened }) => happened.map(({ id }) => id))).size).toBe(3);
});

test('TSK-05 many who join while things happen are each told everything once', async () => {
	const from = await cursorNow(db, ours);
	const names = Array.from({ length: 20 }, (_, at) => `payment.${'abcdefghijklmnopqrst'[at] ?? ''}`);
	const screens: Awaited<ReturnType<typeof watch>>[] = [];
	for (const name of names) {
		await happens(db, ours, name, durand);
		screens.push(await watch(anne.cookie, from));
	}
	for (const seen of screens) await seen.hears(names.at(-1)!);
	for (const seen of screens) expect(seen.names()).toEqual(names);
});

test('TSK-05 what was too long ago, or is no cursor at all, says to load again', async () => {
	const old = await cursorNow(db, ours);
	await db.write(ours, async (tx) => {
		for (let at = 0; at <= MOST_TOLD; at++)
			await record(tx, { name: 'payment.recorded', actor: ours, clientId: durand });
	});
	for (const cursor of [old, 'nonsense', '900000000000:900000000001:', null])
		expect((await watch(anne.cookie, cursor)).messages).toMatchObject([{ happened: [], reload: true }]);
});

test('a night that was planned, which names no client, says to load again', async () => {
	const desk = await watch(anne.cookie);
	await happens(db, ours, 'run.planned');
	await desk.hears('run.planned');
	expect(desk.messages.at(-1)).toMatchObject({ reload: true });
});

test('nobody who is not signed in is connected, and no page from elsewhere', async () => {
	for (const [cookie, origin] of [
		['nobody', undefined],
		[anne.cookie, 'http://evil.example'],
	] as const) {
		const seen = screen(office.url, cookie, null, origin);
		stops.push(seen.stop);
		await seen.until(() => seen.states.length > 0);
		expect(seen.states[0]).toBe(false);
		expect(seen.messages).toEqual([]);
		seen.stop();
	}
});

test('a session that ended cuts its connection', async () => {
	const brief = await openOffice(db, databaseUrl, sessions, { askAgainMs: 30 });
	const dora = await hire(db, ours, sessions, 'Dora', 'admin');
	const seen = screen(brief.url, dora.cookie, null);
	await seen.ready();
	sessions.delete(dora.cookie);
	await seen.until(() => seen.states.at(-1) === false);
	expect(brief.connections()).toBe(0);
	seen.stop();
	await brief.close();
});

test('two gateways tell their screens the same', async () => {
	const second = await openOffice(db, databaseUrl, sessions);
	const [here, there] = [await watch(anne.cookie), await watch(anne.cookie, undefined, second.url)];
	await happens(db, ours, 'dispute.opened', durand);
	await Promise.all([here.hears('dispute.opened'), there.hears('dispute.opened')]);
	there.stop();
	await happens(db, ours, 'dispute.moved', durand);
	const back = await watch(anne.cookie, there.cursor());
	expect(back.names()).toEqual(['dispute.moved']);
	await second.close();
});
