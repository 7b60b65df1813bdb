import { storeCredential } from '@quittance/db/credentials.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { deactivateCollaborator } from './deactivate-collaborator.ts';
import { makeContactLink } from './make-contact-link.ts';
import { sendContactLink } from './send-contact-link.ts';
import { setClientRight } from './set-client-right.ts';
import { setPassword } from './set-password.ts';

const { database: db } = await testDatabase();
const operator = await testOrganization(db);
const { organizationId } = operator;
const now = () => new Date();
const office = { db, now };

async function hire(name: string, role: 'admin' | 'collaborator' | 'viewer'): Promise<Actor> {
	const person = { name, role, email: `${name}@belmont.example`, language: 'fr' as const };
	const added = await addCollaborator(office, { actor: operator, ...person });
	if (!added.ok) throw new Error(added.refusal);
	return { organizationId, kind: 'collaborator', id: added.value.collaboratorId };
}
const ada = await hire('Ada', 'admin');
const carla = await hire('Carla', 'collaborator');
const nobody = '01890000-0000-7000-8000-00000000dead';
const hash = async (password: string) => `$argon2id$${password.length}`;

const { clientId, contactId, silentId } = await db.write(operator, async (tx) => {
	const id = async (table: 'client' | 'contact', row: object) =>
		(
			await tx
				.insertInto(table)
				.values(row as never)
				.returning('id')
				.executeTakeFirstOrThrow()
		).id;
	const client = await id('client', { name: 'Ravel', accountCode: 'RAVEL' });
	const [contact, silent] = [await id('contact', { name: 'Maurice' }), await id('contact', { name: 'Silent' })];
	const contacts = [contact, silent].map((one) => ({ clientId: client, contactId: one }));
	await tx.insertInto('clientContact').values(contacts).execute();
	await tx.insertInto('emailAddress').values({ contactId: contact, address: 'maurice@ravel.example' }).execute();
	return { clientId: client, contactId: contact, silentId: silent };
});

const activities = () =>
	db.read(organizationId, (tx) => tx.selectFrom('activity').select(['name', 'details']).orderBy('id').execute());

test('ORG-02 an admin gives a password, its sessions end, and the password is written nowhere', async () => {
	const session = { collaboratorId: carla.id, idHash: 'x', expiresAt: new Date('2100-01-01') };
	await db.write(operator, (tx) => tx.insertInto('staffSession').values(session).execute());
	const give = (actor: Actor, collaboratorId: string, password: string) =>
		setPassword(office, { actor, collaboratorId, password, hash });
	expect(await give(carla, carla.id, 'vingt tables de bois')).toMatchObject({ refusal: 'admin.required' });
	expect(await give(ada, nobody, 'vingt tables de bois')).toMatchObject({ refusal: 'collaborator.unknown' });
	expect(await give(ada, carla.id, 'carla-belmont')).toMatchObject({ refusal: 'password.common' });
	expect(await give(ada, carla.id, 'vingt tables de bois')).toMatchObject({ ok: true });
	const left = await db.read(organizationId, (tx) => tx.selectFrom('staffSession').select('idHash').execute());
	expect(left).toEqual([]);
	expect(JSON.stringify(await activities())).not.toContain('tables');
});

test('ORG-03 a right that was set says who, on whom, before and after', async () => {
	const set = (actor: Actor, right: 'none' | 'read' | null, of = clientId) =>
		setClientRight(office, { actor, collaboratorId: carla.id, clientId: of, right });
	expect(await set(carla, null)).toMatchObject({ refusal: 'admin.required' });
	expect(await set(ada, 'read', nobody)).toMatchObject({ refusal: 'client.unknown' });
	expect(await set(ada, 'none')).toMatchObject({ ok: true });
	expect(await set(ada, 'read')).toMatchObject({ ok: true });
	expect((await activities()).at(-1)).toEqual({
		name: 'client.rightSet',
		details: { collaboratorId: carla.id, before: 'none', after: 'read' },
	});
	await set(ada, null);
});

test('PTL-01 who may act on a client lets its contacts in; a contact without a mailbox is told of', async () => {
	const send = (of: string, actor = carla) => sendContactLink(office, { actor, clientId, contactId: of });
	expect(await send(contactId)).toMatchObject({ ok: true });
	expect(await send(silentId)).toMatchObject({ refusal: 'contact.noMailbox', about: { name: 'Silent' } });
	expect(await send(nobody)).toMatchObject({ refusal: 'contact.unknown' });
	const right = (granted: 'none' | 'read' | null) =>
		setClientRight(office, { actor: ada, collaboratorId: carla.id, clientId, right: granted });
	const make = () => makeContactLink(office, { actor: carla, contactId, newToken: () => ({ token: 'T', hash: 'H' }) });
	await right('none');
	expect(await send(contactId)).toMatchObject({ refusal: 'client.unknown' });
	expect(await make()).toMatchObject({ refusal: 'contact.unknown' });
	await right('read');
	expect(await send(contactId)).toMatchObject({ refusal: 'client.readOnly' });
	expect(await make()).toMatchObject({ refusal: 'client.readOnly' });
	await right(null);
	expect(await make()).toMatchObject({ ok: true, value: { token: 'T', contact: { name: 'Maurice' } } });
});

test('ORG-01 of two admins who close each other’s access at once, one stays', async () => {
	const bea = await hire('Bea', 'admin');
	await db.write(operator, (tx) => storeCredential(tx, bea.id, '$argon2id$x', now()));
	const close = (actor: Actor, of: Actor) => deactivateCollaborator(office, { actor, collaboratorId: of.id });
	const both = await Promise.all([close(ada, bea), close(bea, ada)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	const [left, gone] = both[0].ok ? [ada, bea] : [bea, ada];
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'admin.required' });
	expect(await close(left, left)).toMatchObject({ refusal: 'collaborator.lastAdmin' });
	expect(await close(gone, left)).toMatchObject({ refusal: 'admin.required' });
});
