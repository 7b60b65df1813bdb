import { record } from '@quittance/db/activities.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { gatewayProcess } from '../testing/gateway-process.ts';
import { addClient, cursorNow, hire, screen, type Sessions } from '../testing/live-office.ts';

const { database: db, url: databaseUrl } = await testDatabase();
const ours = await testOrganization(db, 1);
const sessions: Sessions = new Map();
const anne = await hire(db, ours, sessions, 'Anne', 'admin');
const carla = await hire(db, ours, sessions, 'Carla', 'collaborator');
const durand = await db.write(ours, (tx) => addClient(tx, 'Durand'));

const subjectOf = (at: number) => `01890000-0000-7000-9000-${String(at).padStart(12, '0')}`;
const subjects = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => subjectOf(from + at));

/** One commit for each, four at a time, so that some begin early and commit late. */
async function happen(all: readonly string[]) {
	const left = [...all];
	const one = async () => {
		for (let subject = left.shift(); subject !== undefined; subject = left.shift()) {
			const what = { name: 'payment.recorded', actor: ours, subject, clientId: durand };
			await db.write(ours, (tx) => record(tx, what));
		}
	};
	await Promise.all([one(), one(), one(), one()]);
}

test('TSK-02 TSK-05 of two gateways in two processes one is killed while things happen: no screen misses or doubles one', async () => {
	const [first, second] = await Promise.all([
		gatewayProcess(databaseUrl, sessions),
		gatewayProcess(databaseUrl, sessions),
	]);
	const from = await cursorNow(db, ours);
	const staying = screen(first.url, anne.cookie, from);
	const falling = screen(second.url, carla.cookie, from);
	await Promise.all([staying.ready(), falling.ready()]);
	const told = (seen: typeof staying) => seen.messages.flatMap(({ happened }) => happened.map((one) => one.subject));

	const before = happen(subjects(0, 80));
	await falling.until(() => told(falling).length > 0);
	await second.kill();
	await before;
	await falling.until(() => falling.states.at(-1) === false);
	const [third] = await Promise.all([
		gatewayProcess(databaseUrl, sessions, Number(new URL(second.url).port)),
		happen(subjects(80, 160)),
	]);
	await falling.until(() => falling.states.at(-1) === true);
	await happen(subjects(160, 200));

	for (const seen of [staying, falling]) {
		await seen.until(() => told(seen).length >= 200);
		expect(told(seen).toSorted()).toEqual(subjects(0, 200));
		expect(seen.messages.some(({ reload }) => reload)).toBe(false);
		seen.stop();
	}
	await Promise.all([first.kill(), third.kill()]);
}, 20_000);
