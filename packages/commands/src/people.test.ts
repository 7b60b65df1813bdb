import type { Role } from '@quittance/core/rights/client-right.ts';
import { storeCredential } from '@quittance/db/credentials.ts';
import type { Actor } from '@quittance/db/open.ts';
import { staffOf } from '@quittance/db/staff.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { acceptInvitation } from './accept-invitation.ts';
import { claimCard } from './claim-card.ts';
import { deactivateCollaborator } from './deactivate-collaborator.ts';
import { inviteAgain, inviteCollaborator } from './invite-collaborator.ts';
import { makeInvitationLinks } from './make-invitation-links.ts';
import { reactivateCollaborator } from './reactivate-collaborator.ts';
import { setRole } from './set-role.ts';

const { database: db } = await testDatabase();
let clock = new Date('2026-03-10T09:00:00Z');
const office = { db, now: () => clock };
const hash = async (password: string) => `$argon2id$${password.length}`;

let organizations = 0;
let operator: Actor;
beforeEach(async () => {
	clock = new Date('2026-03-10T09:00:00Z');
	operator = await testOrganization(db, ++organizations);
});

async function invite(name: string, role: Role): Promise<Actor> {
	const person = { name, role, email: `${name}@belmont.example`, language: 'fr' as const };
	const invited = await inviteCollaborator(office, { actor: operator, ...person });
	if (!invited.ok) throw new Error(invited.refusal);
	return { ...operator, kind: 'collaborator', id: invited.value.collaboratorId };
}
let tokens = 0;
const newToken = () => ({ token: `T${++tokens}`, hash: `H${tokens}` });
const mailed = () => makeInvitationLinks(office, { actor: operator, newToken });
const accept = (token: string, password = 'vingt tables de bois') =>
	acceptInvitation(office, {
		...{ organizationId: operator.organizationId, tokenHash: token.replace('T', 'H'), password, hash },
	});
const states = async () =>
	Object.fromEntries((await db.read(operator.organizationId, staffOf)).map(({ name, state }) => [name, state]));
const happened = () =>
	db.read(operator.organizationId, (tx) =>
		tx.selectFrom('activity').select(['name', 'details']).orderBy('id').execute(),
	);

test('ORG-01 an invitation is mailed once though two workers try, and a password makes the invited one of the staff', async () => {
	await invite('Anne', 'collaborator');
	const [one, other] = await Promise.all([mailed(), mailed()]);
	const [link] = [...one, ...other];
	expect([...one, ...other]).toHaveLength(1);
	expect(link).toMatchObject({ name: 'Anne', email: 'anne@belmont.example', language: 'fr' });
	expect(await states()).toEqual({ Anne: 'invited' });
	const token = link?.token ?? '';
	expect(await accept(token, 'azertyuiop12')).toMatchObject({ refusal: 'password.common' });
	const both = await Promise.all([accept(token), accept(token)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'link.over' });
	expect(await states()).toEqual({ Anne: 'active' });
});

test('ORG-01 an invitation ends after three days, with a later one, and with their access', async () => {
	const anne = await invite('Anne', 'collaborator');
	const ada = await invite('Ada', 'admin');
	const [first] = await mailed();
	await inviteAgain(office, { actor: ada, collaboratorId: anne.id });
	const [second] = await mailed();
	expect(await accept(first?.token ?? '')).toMatchObject({ refusal: 'link.over' });
	clock = new Date('2026-03-13T09:00:00Z');
	expect(await accept(second?.token ?? '')).toMatchObject({ refusal: 'link.over' });
	await inviteAgain(office, { actor: ada, collaboratorId: anne.id });
	const [third] = await mailed();
	await deactivateCollaborator(office, { actor: ada, collaboratorId: anne.id });
	expect(await accept(third?.token ?? '')).toMatchObject({ refusal: 'link.over' });
	expect(await inviteAgain(office, { actor: ada, collaboratorId: anne.id })).toMatchObject({
		refusal: 'signIn.deactivated',
	});
});

test('ORG-01 ORG-03 a role changes with its before and after; of two admins who make each other less, one stays', async () => {
	const [ada, bea] = [await invite('Ada', 'admin'), await invite('Bea', 'admin')];
	const make = (actor: Actor, of: Actor, role: Role) => setRole(office, { actor, collaboratorId: of.id, role });
	const both = await Promise.all([make(ada, bea, 'viewer'), make(bea, ada, 'collaborator')]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'admin.required' });
	const left = both[0].ok ? ada : bea;
	expect(await make(left, left, 'viewer')).toMatchObject({ refusal: 'collaborator.lastAdmin' });
	const [change] = (await happened()).filter(({ name }) => name === 'collaborator.roleSet');
	expect(change?.details).toMatchObject({ before: 'admin', after: both[0].ok ? 'viewer' : 'collaborator' });
});

test('ORG-01 who leaves lets go of sessions and cards, and their clients and tasks go to another; who comes back has the same password', async () => {
	const [ada, anne, vic] = [
		await invite('Ada', 'admin'),
		await invite('Anne', 'collaborator'),
		await invite('Vic', 'viewer'),
	];
	const { client, task } = await db.write(operator, async (tx) => {
		await storeCredential(tx, anne.id, '$argon2id$x', clock);
		const session = { collaboratorId: anne.id, idHash: `x${organizations}`, expiresAt: new Date('2100-01-01') };
		await tx.insertInto('staffSession').values(session).execute();
		const owned = await tx
			.insertInto('client')
			.values({ name: 'Ravel', accountCode: 'RAVEL', ownerId: anne.id })
			.returning('id')
			.executeTakeFirstOrThrow();
		const own = await tx
			.insertInto('task')
			.values({ kind: 'own', clientId: owned.id, ownerId: anne.id })
			.returning('id')
			.executeTakeFirstOrThrow();
		return { client: owned.id, task: own.id };
	});
	expect(await claimCard(office, { actor: anne, cardId: task })).toMatchObject({ ok: true });
	const leave = (successorId?: string) =>
		deactivateCollaborator(office, { actor: ada, collaboratorId: anne.id, successorId });
	expect(await leave(vic.id)).toMatchObject({ refusal: 'collaborator.noSuccessor' });
	expect(await leave(anne.id)).toMatchObject({ refusal: 'collaborator.noSuccessor' });
	expect(await leave(ada.id)).toMatchObject({ ok: true });
	const left = await db.read(operator.organizationId, async (tx) => ({
		sessions: await tx.selectFrom('staffSession').select('idHash').execute(),
		held: await tx.selectFrom('card').select('id').where('claimedBy', 'is not', null).execute(),
		owner: await tx.selectFrom('client').select('ownerId').where('id', '=', client).executeTakeFirst(),
		toDo: await tx.selectFrom('task').select('ownerId').where('id', '=', task).executeTakeFirst(),
	}));
	expect(left).toEqual({ sessions: [], held: [], owner: { ownerId: ada.id }, toDo: { ownerId: ada.id } });
	expect((await happened()).at(-1)).toEqual({
		name: 'collaborator.deactivated',
		details: { who: 'Anne', clients: 1, successor: 'Ada' },
	});
	expect(await states()).toMatchObject({ Anne: 'deactivated' });
	expect(await reactivateCollaborator(office, { actor: ada, collaboratorId: anne.id })).toMatchObject({ ok: true });
	expect(await states()).toMatchObject({ Anne: 'active' });
});
