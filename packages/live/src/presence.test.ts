import { storeClientRight } from '@quittance/db/client-rights.ts';
import { record } from '@quittance/db/activities.ts';
import { addTask } from '@quittance/db/tasks.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { afterAll, expect, test } from 'vitest';
import { gatewayProcess } from '../testing/gateway-process.ts';
import { addClient, cursorNow, happens, hire, openOffice, screen, type Sessions } from '../testing/live-office.ts';

const { database: db, url: databaseUrl } = await testDatabase();
const ours = await testOrganization(db, 1);
const theirs = await testOrganization(db, 2);
const sessions: Sessions = new Map();
const anne = await hire(db, ours, sessions, 'Anne', 'admin');
const carla = await hire(db, ours, sessions, 'Carla', 'collaborator');
const emily = await hire(db, ours, sessions, 'Emily', 'viewer');
const zoe = await hire(db, theirs, sessions, 'Zoe', 'admin');
const at = new Date('2026-03-10T08:00:00Z');
const [durand, card, own] = await db.write(ours, async (tx) => {
	const client = await addClient(tx, 'Durand');
	return [
		client,
		await addTask(tx, { kind: 'bounce', clientId: client }, at),
		await addTask(tx, { kind: 'night' }, at),
	];
});
let now = 0;
const office = await openOffice(db, databaseUrl, sessions, { beatMs: 40, clock: () => now });
const stops: (() => void)[] = [];
afterAll(async () => {
	for (const stop of stops) stop();
	await office.close();
});

async function watch(cookie: string, url = office.url, of = ours) {
	const seen = screen(url, cookie, await cursorNow(db, of));
	stops.push(seen.stop);
	await seen.ready();
	return seen;
}

const shows = (seen: Awaited<ReturnType<typeof watch>>, ...people: readonly { name: string; typing?: boolean }[]) =>
	seen.until(
		() =>
			JSON.stringify(seen.present().map(({ name, typing }) => [name, typing])) ===
			JSON.stringify(people.map(({ name, typing = false }) => [name, typing])),
	);

const grant = (granted: 'none' | null) =>
	db.write(ours, async (tx) => {
		await storeClientRight(tx, carla.id, durand, granted);
		const details = { collaboratorId: carla.id };
		await record(tx, { name: 'client.rightSet', actor: ours, subject: durand, clientId: durand, details });
	});

test('TSK-03 others see who looks at a card now, and who is typing; not oneself, and nobody once they went', async () => {
	const [one, other] = [await watch(anne.cookie), await watch(carla.cookie)];
	one.at({ cardId: card, typing: false });
	await shows(other, { name: 'Anne' });
	expect(other.present()).toEqual([{ cardId: card, typing: false, id: anne.id, name: 'Anne' }]);
	one.at({ cardId: card, typing: true });
	await shows(other, { name: 'Anne', typing: true });
	expect(one.present()).toEqual([]);
	one.at(null);
	await shows(other);
	one.at({ cardId: own, typing: false });
	await shows(other, { name: 'Anne' });
	one.stop();
	await shows(other);
	other.stop();
});

test('TSK-03 somebody with two screens at one card is there once, and a screen that comes later is told too', async () => {
	const [one, two] = [await watch(anne.cookie), await watch(anne.cookie)];
	one.at({ cardId: card, typing: false });
	two.at({ cardId: card, typing: true });
	const later = await watch(emily.cookie);
	await shows(later, { name: 'Anne', typing: true });
	two.stop();
	await shows(later, { name: 'Anne' });
	one.stop();
	later.stop();
});

test('TSK-03 DOC-02 whoever may not see the client is told nothing of its card, and says nothing by looking at it', async () => {
	await grant('none');
	const [one, blind, other] = [await watch(anne.cookie), await watch(carla.cookie), await watch(emily.cookie)];
	blind.at({ cardId: card, typing: false });
	one.at({ cardId: card, typing: false });
	await shows(other, { name: 'Anne' });
	one.at({ cardId: own, typing: false });
	await shows(blind, { name: 'Anne' });
	expect(blind.present()).toMatchObject([{ cardId: own }]);
	expect(other.present().map(({ name }) => name)).toEqual(['Anne']);
	for (const seen of [one, blind, other]) seen.stop();
	await grant(null);
});

test('TSK-03 DOC-02 a right that is taken away takes the sight of others with it', async () => {
	const [one, other] = [await watch(anne.cookie), await watch(carla.cookie)];
	one.at({ cardId: card, typing: false });
	await shows(other, { name: 'Anne' });
	await grant('none');
	await shows(other);
	await grant(null);
	await shows(other, { name: 'Anne' });
	one.stop();
	other.stop();
});

test('TSK-03 ORG-04 another organization is told nothing, and its word about our card counts for nothing', async () => {
	const [one, stranger] = [await watch(anne.cookie), await watch(zoe.cookie, office.url, theirs)];
	stranger.at({ cardId: card, typing: true });
	const other = await watch(carla.cookie);
	one.at({ cardId: card, typing: false });
	await shows(other, { name: 'Anne' });
	expect(stranger.present()).toEqual([]);
	for (const seen of [one, stranger, other]) seen.stop();
});

test('TSK-03 nonsense is not heard, and whoever says too much is not heard for a while', async () => {
	const [one, other] = [await watch(anne.cookie), await watch(carla.cookie)];
	for (const said of [{ cardId: 'x', typing: false }, { cardId: card }, 7, 'card', [card]])
		one.at(said as unknown as { cardId: string; typing: boolean });
	for (let word = 0; word < 60; word++) one.at({ cardId: card, typing: word % 2 === 0 });
	one.at({ cardId: own, typing: false });
	await happens(db, ours, 'payment.recorded', durand);
	await shows(other, { name: 'Anne', typing: false });
	expect(other.present()).toMatchObject([{ cardId: card }]);
	now += 1000;
	one.at({ cardId: own, typing: false });
	await other.until(() => other.present()[0]?.cardId === own);
	one.stop();
	other.stop();
});

test('TSK-03 of two servers each knows who is at the other; when one is killed, its people lapse with the beats', async () => {
	const second = await gatewayProcess(databaseUrl, sessions);
	const [here, there] = [await watch(anne.cookie), await watch(carla.cookie, second.url)];
	here.at({ cardId: card, typing: false });
	there.at({ cardId: card, typing: true });
	await shows(here, { name: 'Carla', typing: true });
	await shows(there, { name: 'Anne' });
	await second.kill();
	there.stop();
	now += 60_000;
	await shows(here);
	here.stop();
});
