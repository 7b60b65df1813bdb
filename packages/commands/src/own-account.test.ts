import type { Actor } from '@quittance/db/open.ts';
import { staffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { endOwnSessions } from './end-own-sessions.ts';

const { database: db } = await testDatabase();
const operator = await testOrganization(db);
const office = { db, now: () => new Date() };
const hash = async (password: string) => `$argon2id$${password.length}`;

async function signedIn(name: string): Promise<Actor> {
	const person = { name, role: 'viewer', email: `${name}@belmont.example`, language: 'fr' } as const;
	const added = await addCollaborator(office, { actor: operator, ...person });
	if (!added.ok) throw new Error(added.refusal);
	const collaboratorId = added.value.collaboratorId;
	const sessions = ['desk', 'phone', 'home'].map((place) => ({
		...{ collaboratorId, idHash: `${name} ${place}`, expiresAt: new Date('2100-01-01') },
	}));
	await db.write(operator, (tx) => tx.insertInto('staffSession').values(sessions).execute());
	return { ...operator, kind: 'collaborator', id: collaboratorId };
}
const openOf = async ({ organizationId, id }: Actor) =>
	(await db.read(organizationId, (tx) => staffSessionsOf(tx, id, new Date()))).map(({ idHash }) => idHash).sort();

test('ORG-02 one ends one session of one’s own, or all others, and nobody else’s', async () => {
	const [anne, bruno] = [await signedIn('Anne'), await signedIn('Bruno')];
	expect(await endOwnSessions(office, { actor: anne, which: { only: 'Bruno desk' } })).toBe(0);
	expect(await endOwnSessions(office, { actor: anne, which: { only: 'Anne phone' } })).toBe(1);
	expect(await openOf(anne)).toEqual(['Anne desk', 'Anne home']);
	expect(await endOwnSessions(office, { actor: anne, which: { allBut: 'Anne desk' } })).toBe(1);
	expect(await openOf(anne)).toEqual(['Anne desk']);
	expect(await openOf(bruno)).toHaveLength(3);
});

test('ORG-02 a new password of one’s own is a good one, and leaves only the session in which it was chosen', async () => {
	const carla = await signedIn('Carla');
	const change = (password: string) =>
		changeOwnPassword(office, { actor: carla, password, hash, sessionHash: 'Carla desk' });
	expect(await change('short')).toMatchObject({ refusal: 'password.tooShort' });
	expect(await change('carla-belmont')).toMatchObject({ refusal: 'password.common' });
	expect(await openOf(carla)).toHaveLength(3);
	expect(await change('vingt tables de bois')).toMatchObject({ ok: true });
	expect(await openOf(carla)).toEqual(['Carla desk']);
});
