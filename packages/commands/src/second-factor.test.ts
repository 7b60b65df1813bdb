import { auditTrail } from '@quittance/db/audit-trail.ts';
import type { Actor } from '@quittance/db/open.ts';
import { recoveryCodesLeft } from '@quittance/db/recovery-codes.ts';
import { ownFactor } from '@quittance/db/second-factors.ts';
import { staffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { beginFactor } from './begin-factor.ts';
import { confirmFactor } from './confirm-factor.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { resetFactor } from './reset-factor.ts';
import { switchOffFactor } from './switch-off-factor.ts';

const { database: db } = await testDatabase();
const operator = await testOrganization(db);
const office = { db, now: () => new Date() };

async function hired(name: string, role: 'admin' | 'viewer' = 'viewer'): Promise<Actor> {
	const person = { name, role, email: `${name}@belmont.example`, language: 'fr' } as const;
	const added = await addCollaborator(office, { actor: operator, ...person });
	if (!added.ok) throw new Error(added.refusal);
	const collaboratorId = added.value.collaboratorId;
	const sessions = ['desk', 'phone'].map((place) => ({
		...{ collaboratorId, idHash: `${name} ${place}`, expiresAt: new Date('2100-01-01') },
	}));
	await db.write(operator, (tx) => tx.insertInto('staffSession').values(sessions).execute());
	return { ...operator, kind: 'collaborator', id: collaboratorId };
}

const begin = (actor: Actor, sealed = 'sealed') => beginFactor(office, { actor, sealed });
const confirm = (actor: Actor, name: string) =>
	confirmFactor(office, { actor, stepOf: () => 1n, codeHashes: ['a', 'b'], sessionHash: `${name} desk` });
const sessionsOf = async (actor: Actor) =>
	(await db.read(actor.organizationId, (tx) => staffSessionsOf(tx, actor.id, new Date()))).length;
const kept = (actor: Actor) =>
	db.read(actor.organizationId, async (tx) => ({
		on: (await ownFactor(tx, actor.id))?.confirmedAt != null,
		left: await recoveryCodesLeft(tx, actor.id),
	}));
const told = async ({ organizationId, id }: Actor) => {
	const trail = await db.read(organizationId, (tx) => auditTrail(tx, { noun: 'collaborator' }, 100));
	return trail.filter(({ subject, name }) => subject === id && name !== 'collaborator.added').map(({ name }) => name);
};

test('ORG-02 a second factor holds once a first code proved it; the sessions from before it end', async () => {
	const anne = await hired('Anne');
	expect(await confirm(anne, 'Anne')).toMatchObject({ refusal: 'factor.notBegun' });
	await begin(anne, 'one');
	await begin(anne, 'other');
	expect(await confirm(anne, 'Anne')).toMatchObject({ ok: true });
	expect(await begin(anne)).toMatchObject({ refusal: 'factor.on' });
	expect(await kept(anne)).toEqual({ on: true, left: 2 });
	expect(await sessionsOf(anne)).toBe(1);
	expect(await told(anne)).toEqual(['collaborator.factorOn']);
});

test('ORG-02 a wrong first code changes nothing', async () => {
	const bruno = await hired('Bruno');
	await begin(bruno);
	const wrong = { actor: bruno, stepOf: () => undefined, codeHashes: ['a'], sessionHash: '' };
	expect(await confirmFactor(office, wrong)).toMatchObject({ refusal: 'factor.wrongCode' });
	expect(await kept(bruno)).toEqual({ on: false, left: 0 });
	expect(await sessionsOf(bruno)).toBe(2);
});

test('ORG-02 of two who prove one factor at once, one does', async () => {
	const carla = await hired('Carla');
	await begin(carla);
	const both = await Promise.all([confirm(carla, 'Carla'), confirm(carla, 'Carla')]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'factor.on' });
	expect(await told(carla)).toEqual(['collaborator.factorOn']);
});

test('ORG-02 other recovery codes take the place of those before, and go with the factor', async () => {
	const dora = await hired('Dora');
	expect(await renewRecoveryCodes(office, { actor: dora, codeHashes: ['c'] })).toMatchObject({ refusal: 'factor.off' });
	await begin(dora);
	await confirm(dora, 'Dora');
	expect(await renewRecoveryCodes(office, { actor: dora, codeHashes: ['c', 'd', 'e'] })).toMatchObject({ ok: true });
	expect(await kept(dora)).toEqual({ on: true, left: 3 });
	expect(await switchOffFactor(office, { actor: dora })).toMatchObject({ ok: true });
	expect(await switchOffFactor(office, { actor: dora })).toMatchObject({ refusal: 'factor.off' });
	expect(await kept(dora)).toEqual({ on: false, left: 0 });
	expect(await told(dora)).toEqual(['collaborator.factorOff', 'collaborator.codesRenewed', 'collaborator.factorOn']);
});

test('ORG-02 who must have one cannot switch it off', async () => {
	const emma = await hired('Emma');
	await begin(emma);
	await confirm(emma, 'Emma');
	const requires = (factorRequired: 'nobody' | 'all') =>
		db.write(operator, (tx) => tx.updateTable('organization').set({ factorRequired }).execute());
	await requires('all');
	expect(await switchOffFactor(office, { actor: emma })).toMatchObject({ refusal: 'factor.required' });
	await requires('nobody');
});

test('ORG-02 an admin takes a colleague’s factor away, which ends their sessions; of two admins the later is told', async () => {
	const [farid, greta] = [await hired('Farid'), await hired('Greta', 'admin')];
	await begin(farid);
	await confirm(farid, 'Farid');
	const reset = (actor: Actor) => resetFactor(office, { actor, collaboratorId: farid.id });
	expect(await reset(farid)).toMatchObject({ refusal: 'admin.required' });
	const both = await Promise.all([reset(greta), reset(operator)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'factor.off' });
	expect(await kept(farid)).toEqual({ on: false, left: 0 });
	expect(await sessionsOf(farid)).toBe(0);
	expect(await told(farid)).toEqual(['collaborator.factorReset', 'collaborator.factorOn']);
});
