import { record } from '@quittance/db/activities.ts';
import type { Tx } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { testPortal } from '@quittance/db/testing/test-portal.ts';
import { afterAll, expect, test } from 'vitest';
import { addClient, cursorNow, happens, openOffice, screen, type Sessions } from '../testing/live-office.ts';
import { portalAudience } from './portal-audience.ts';

const { database: db, url } = await testDatabase();
const { portal, url: portalUrl } = await testPortal(url);
const ours = await testOrganization(db, 1);
const sessions: Sessions = new Map();
const [durand, petit] = await db.write(ours, async (tx) => [
	await addClient(tx, 'Durand'),
	await addClient(tx, 'Petit'),
]);
const marie = await db.write(ours, (tx) => addContact(tx, 'Marie', durand));
const paul = await db.write(ours, (tx) => addContact(tx, 'Paul', petit));
const gate = await openOffice(db, portalUrl, sessions, {
	listen: { url: portalUrl, role: 'quittance_portal' },
	audience: portalAudience({ portal, who: (cookies) => Promise.resolve(sessions.get(cookies ?? '')) }),
});
afterAll(gate.close);

async function addContact(tx: Tx, name: string, clientId: string): Promise<string> {
	const { id } = await tx.insertInto('contact').values({ name }).returning('id').executeTakeFirstOrThrow();
	await tx.insertInto('clientContact').values({ clientId, contactId: id }).execute();
	sessions.set(name, { organizationId: ours.organizationId, id });
	return id;
}

async function watch(name: string) {
	const seen = screen(gate.url, name, await cursorNow(db, ours));
	await seen.ready();
	return seen;
}

test('PTL-07 a contact hears that something happened to its client, not who did it, and nothing of another client', async () => {
	const [one, other] = [await watch('Marie'), await watch('Paul')];
	await db.write({ ...ours, kind: 'contact', id: paul }, (tx) =>
		record(tx, { name: 'dispute.opened', actor: { ...ours, kind: 'contact', id: paul }, clientId: petit }),
	);
	await happens(db, ours, 'dispute.answered', durand);
	await Promise.all([one.hears('dispute.answered'), other.hears('dispute.opened')]);
	expect(one.names()).toEqual(['dispute.answered']);
	expect(other.names()).toEqual(['dispute.opened']);
	expect(one.messages.at(-1)).toMatchObject({
		happened: [{ name: 'dispute.answered', clientId: durand, actor: null }],
		clients: [],
		cards: [],
	});
	expect(JSON.stringify(one.messages.at(-1))).not.toContain(marie);
	one.stop();
	other.stop();
});

test('PTL-07 what only concerns the staff is not heard in the portal', async () => {
	const one = await watch('Marie');
	for (const name of ['hold.placed', 'card.moved', 'dispute.noted', 'client.flagged', 'run.planned'])
		await happens(db, ours, name, name === 'run.planned' ? undefined : durand);
	await happens(db, ours, 'payment.recorded', durand);
	await one.hears('payment.recorded');
	expect(one.names()).toEqual(['payment.recorded']);
	one.stop();
});

test('PTL-07 a contact who is taken off a client hears no more of it', async () => {
	const one = await watch('Marie');
	await db.write(ours, (tx) => tx.deleteFrom('clientContact').where('contactId', '=', marie).execute());
	await happens(db, ours, 'payment.recorded', durand);
	await db.write(ours, (tx) => tx.insertInto('clientContact').values({ clientId: petit, contactId: marie }).execute());
	await happens(db, ours, 'dispute.moved', petit);
	await one.hears('dispute.moved');
	expect(one.names()).toEqual(['dispute.moved']);
	one.stop();
});
