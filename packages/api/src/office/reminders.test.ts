import { record } from '@quittance/db/activities.ts';
import { quarrellingClient } from '@quittance/db/testing/quarrelling-client.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const operator = await testOrganization(database, 1);
const neighbour = await testOrganization(database, 2);
const { client: clientId, seen } = await quarrellingClient(database, operator, 'Dupont');
const api = createOfficeCaller(officeContext(database, await joinStaff(database, operator, 'admin')));
const theirs = createOfficeCaller(officeContext(database, await joinStaff(database, neighbour, 'admin')));
const action = seen['action']?.[0] ?? '';

test('PTL-04 what was sent is shown as it was sent; what is only planned is not there', async () => {
	const { messages, next } = await api.reminders.ofClient({ clientId });
	expect(messages).toMatchObject([{ id: action, kind: 'R1', channel: 'email', invoices: 1 }]);
	expect(next).toBeUndefined();
	expect(await api.reminders.asSent({ id: action })).toMatchObject({ clientId, letter: false });
});

test('ORG-04 another organization’s messages and activities are not there', async () => {
	await expect(theirs.reminders.ofClient({ clientId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(theirs.reminders.asSent({ id: action })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(theirs.activities.ofClient({ clientId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('DOC-10 activities page newest first, each once, while others are written', async () => {
	const happen = (name: string) =>
		database.write(operator, (tx) => record(tx, { name, actor: operator, clientId, details: { kind: 'R1' } }));
	for (let at = 0; at < 7; at++) await happen('action.done');
	const all = (await api.activities.ofClient({ clientId })).activities.map(({ id }) => id);
	expect(all).toEqual([...all].sort().reverse());
	const seen: string[] = [];
	let cursor: string | undefined;
	do {
		const page = await api.activities.ofClient({ clientId, most: 2, cursor });
		seen.push(...page.activities.map(({ id }) => id));
		cursor = page.next;
		await happen('action.cancelled');
	} while (cursor !== undefined);
	expect(seen).toEqual(all);
});
