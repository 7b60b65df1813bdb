import { addDays, day } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { Inbound, InboundKind } from '@quittance/delivery/email/bounces/inbound.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { night } from '../testing/send-night.ts';
import type { Office } from './office.ts';
import { recordInbound } from './record-inbound.ts';
import { setLevel } from './set-level.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let organizations = 0;
let admin: Actor;
let worker: Actor;
let at: Date;
const office: Office = { db, now: () => at };

beforeEach(async () => {
	const organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	at = new Date('2026-03-10T01:05:00Z');
	worker = { organizationId, kind: 'worker', id: 'worker 1' };
	({ admin } = await openNightBook(db, organizationId, { today }));
});

async function reminded(...addresses: string[]): Promise<{ deliveryId: string; invoiceId: string }> {
	const { invoiceIds } = await db.write(worker, (tx) =>
		addDebtor(tx, {
			name: 'Durand',
			addresses,
			invoices: [{ number: 'D-1', dueOn: addDays(today, -15), minor: 10_000n }],
		}),
	);
	expect(await night(office, worker, today, keptPost())).toEqual(['accepted']);
	const delivery = await db.read(worker.organizationId, (tx) =>
		tx.selectFrom('delivery').select('id').executeTakeFirstOrThrow(),
	);
	at = new Date('2026-03-10T08:00:00Z');
	return { deliveryId: delivery.id, invoiceId: invoiceIds[0]! };
}

const cameBack = (deliveryId: string, kind: InboundKind, address: string, messageId = `<${kind} ${address}>`) => {
	const inbound: Inbound = {
		kind,
		recipients: [{ address, status: '5.1.1', action: 'failed', diagnostic: 'no such user' }],
		originalMessageId: undefined,
		verpToken: deliveryId,
		deliveryId,
		from: 'mailer-daemon@client.example',
		subject: 'Undelivered',
		text: '',
	};
	return recordInbound(office, { actor: worker, deliveryId, messageId, inbound });
};
const level = () =>
	db.read(worker.organizationId, (tx) =>
		tx.selectFrom('invoice').select(['level', 'levelDoneOn']).executeTakeFirstOrThrow(),
	);
const tasks = () =>
	db.read(worker.organizationId, (tx) =>
		tx.selectFrom('task').select(['kind', 'about']).orderBy('createdAt').execute(),
	);
const usable = () =>
	db.read(worker.organizationId, (tx) =>
		tx.selectFrom('emailAddress').select('address').where('bouncedAt', 'is', null).orderBy('address').execute(),
	);

test('SCN-15 a hard bounce of the last recipient takes the address out of use and undoes the level; a task says so', async () => {
	const { deliveryId } = await reminded('a@client.example');
	expect(await level()).toEqual({ level: 1, levelDoneOn: today });
	expect(await cameBack(deliveryId, 'hard bounce', 'a@client.example')).toEqual(allow({ again: false }));
	expect(await level()).toEqual({ level: 0, levelDoneOn: null });
	expect(await usable()).toEqual([]);
	expect(await tasks()).toMatchObject([{ kind: 'bounce', about: { undone: true, invoices: ['D-1'] } }]);
});

test('SCN-15 the same bounce read twice changes nothing', async () => {
	const { deliveryId } = await reminded('a@client.example');
	await cameBack(deliveryId, 'hard bounce', 'a@client.example');
	expect(await cameBack(deliveryId, 'hard bounce', 'a@client.example')).toEqual(allow({ again: true }));
	expect(await tasks()).toHaveLength(1);
});

test('SCN-15 while one recipient got it the level stands; it falls with the last one', async () => {
	const { deliveryId } = await reminded('a@client.example', 'b@client.example');
	await cameBack(deliveryId, 'hard bounce', 'b@client.example');
	expect(await level()).toMatchObject({ level: 1 });
	expect(await usable()).toEqual([{ address: 'a@client.example' }]);
	await cameBack(deliveryId, 'hard bounce', 'a@client.example');
	expect(await level()).toMatchObject({ level: 0 });
	expect(await tasks()).toMatchObject([{ about: { undone: false } }, { about: { undone: true } }]);
});

test('SCN-15 a bounce that comes after a later level only makes a task', async () => {
	const { deliveryId, invoiceId } = await reminded('a@client.example');
	await setLevel(office, { actor: admin, invoiceId, level: 2, reason: 'called' });
	await cameBack(deliveryId, 'hard bounce', 'a@client.example');
	expect(await level()).toMatchObject({ level: 2 });
	expect(await tasks()).toMatchObject([{ kind: 'bounce', about: { undone: false } }]);
});

test('a forwarded address that bounced is the one we wrote to, when there was only one', async () => {
	const { deliveryId } = await reminded('a@client.example');
	await cameBack(deliveryId, 'hard bounce', 'elsewhere@other.example');
	expect(await usable()).toEqual([]);
});

test('a soft bounce and a machine that answers change nothing', async () => {
	const { deliveryId } = await reminded('a@client.example');
	await cameBack(deliveryId, 'soft bounce', 'a@client.example');
	await cameBack(deliveryId, 'auto reply', 'a@client.example');
	expect(await level()).toMatchObject({ level: 1 });
	expect(await usable()).toHaveLength(1);
	expect(await tasks()).toEqual([]);
});

test('a complaint withdraws consent and asks a person', async () => {
	const { deliveryId } = await reminded('a@client.example');
	await cameBack(deliveryId, 'complaint', 'a@client.example');
	const consents = await db.read(worker.organizationId, (tx) =>
		tx.selectFrom('consent').select('withdrawnBy').execute(),
	);
	expect(consents).toEqual([{ withdrawnBy: 'complaint' }]);
	expect(await tasks()).toMatchObject([{ kind: 'complaint' }]);
});

test('TSK-01 an answer of a person becomes a task; a delivery that is not ours is refused', async () => {
	const { deliveryId } = await reminded('a@client.example');
	await cameBack(deliveryId, 'reply', 'a@client.example');
	expect(await tasks()).toMatchObject([{ kind: 'answer' }]);
	expect(await cameBack(worker.organizationId, 'reply', 'a@client.example')).toEqual(refuse('delivery.unknown'));
});
