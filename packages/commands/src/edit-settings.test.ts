import { auditTrail } from '@quittance/db/audit-trail.ts';
import type { Actor } from '@quittance/db/open.ts';
import { settingsOf } from '@quittance/db/organizations.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { settingsAsTyped, type TypedSettings } from '@quittance/core/organization/settings.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { changeSettings } from './change-settings.ts';
import { editSettings } from './edit-settings.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-03-10T09:00:00Z') };
let organizations = 0;

/** A firm with two admins. */
async function opened() {
	const operator = await testOrganization(db, ++organizations);
	const hired = async (name: string, role: 'admin' | 'collaborator'): Promise<Actor> => {
		const person = { name, role, email: `${name}${organizations}@belmont.example`, language: 'fr' } as const;
		const added = await addCollaborator(office, { actor: operator, ...person });
		if (!added.ok) throw new Error(added.refusal);
		return { ...operator, kind: 'collaborator', id: added.value.collaboratorId };
	};
	const stands = () => db.read(operator.organizationId, async (tx) => settingsAsTyped(await settingsOf(tx)));
	const edit = async (actor: Actor, typed: TypedSettings, was?: TypedSettings) =>
		editSettings(office, { actor, typed, was: was ?? (await stands()) });
	const told = async () => {
		const trail = await db.read(operator.organizationId, (tx) => auditTrail(tx, { noun: 'organization' }, 100));
		return trail
			.filter(({ name }) => name === 'organization.changed')
			.map(({ details, actor }) => ({ details, actor }));
	};
	return {
		...{ operator, stands, edit, told },
		ada: await hired('Ada', 'admin'),
		bea: await hired('Bea', 'admin'),
		carl: await hired('Carl', 'collaborator'),
	};
}

test('ORG-03 each setting that changes is written down with what stood there before, and by whom', async () => {
	const { ada, edit, stands, told } = await opened();
	const changed = await edit(ada, { name: 'Belmont & fils', replyTo: 'compta@belmont.example', language: 'fr' });
	expect(changed).toMatchObject({ value: { changed: 2 } });
	expect(await stands()).toMatchObject({ name: 'Belmont & fils', replyTo: 'compta@belmont.example' });
	const lines = await told();
	expect(lines.map(({ details }) => details)).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ setting: 'name', after: 'Belmont & fils' }),
			{ setting: 'replyTo', before: '', after: 'compta@belmont.example' },
		]),
	);
	expect(lines).toMatchObject([{ actor: 'Ada' }, { actor: 'Ada' }]);
	expect(await edit(ada, { name: 'Belmont & fils' })).toMatchObject({ value: { changed: 0 } });
	expect(await told()).toHaveLength(2);
});

test('ORG-03 of two admins who type over one setting at once the second is told who was faster; different settings are both kept', async () => {
	const { ada, bea, edit, stands, told } = await opened();
	const was = await stands();
	const both = await Promise.all([edit(ada, { city: 'Lyon' }, was), edit(bea, { city: 'Nantes' }, was)]);
	const [kept, lost] = both[0].ok ? both : both.toReversed();
	expect(kept).toMatchObject({ ok: true });
	expect(lost).toMatchObject({ refusal: 'organization.changed', about: { by: both[0].ok ? 'Ada' : 'Bea' } });
	expect(await stands()).toMatchObject({ city: both[0].ok ? 'Lyon' : 'Nantes' });
	const [one, other] = await Promise.all([
		edit(ada, { bic: 'AGRIFRPP' }, was),
		edit(bea, { postalCode: '69002' }, was),
	]);
	expect([one.ok, other.ok]).toEqual([true, true]);
	expect(await stands()).toMatchObject({ bic: 'AGRIFRPP', postalCode: '69002' });
	expect(await told()).toHaveLength(3);
});

test('ORG-03 a setting that the operator changed meanwhile is not typed over unseen; the same value twice is no quarrel', async () => {
	const { operator, ada, edit, stands } = await opened();
	const was = await stands();
	await changeSettings(office, { actor: operator, settings: { replyTo: 'a@belmont.example' } });
	expect(await edit(ada, { replyTo: 'b@belmont.example' }, was)).toMatchObject({
		refusal: 'organization.changedByOperator',
	});
	expect(await edit(ada, { replyTo: 'a@belmont.example' }, was)).toMatchObject({ value: { changed: 0 } });
});

test('PRF-01 ORG-03 only admins change settings, and nothing changes while something typed is wrong', async () => {
	const { ada, carl, edit, stands, told } = await opened();
	const was = await stands();
	expect(await edit(carl, { city: 'Lyon' })).toMatchObject({ refusal: 'admin.required' });
	expect(await edit(ada, { city: 'Lyon', iban: 'FR00', name: '' })).toMatchObject({
		value: {
			wrong: expect.arrayContaining([
				expect.objectContaining({ field: 'iban' }),
				expect.objectContaining({ field: 'name' }),
			]) as unknown,
		},
	});
	expect(await stands()).toEqual(was);
	expect(await told()).toEqual([]);
});

test('SCN-19 ORG-05 a change of what the planner reads makes it look at every client again; a region goes with its country', async () => {
	const { operator, ada, edit, stands } = await opened();
	const clientId = await db.write(operator, async (tx) => {
		const row = { name: 'Ravel', accountCode: '411R', lookedOn: day('2026-03-09') };
		return (await tx.insertInto('client').values(row).returning('id').executeTakeFirstOrThrow()).id;
	});
	const looked = () =>
		db.read(operator.organizationId, async (tx) => {
			const row = await tx.selectFrom('client').select('lookedOn').where('id', '=', clientId).executeTakeFirstOrThrow();
			return row.lookedOn;
		});
	expect(await looked()).toBe('2026-03-09');
	await edit(ada, { region: '57' });
	expect(await stands()).toMatchObject({ country: 'FR', region: '57' });
	expect(await looked()).toBeNull();
	await edit(ada, { country: 'GB' });
	expect(await stands()).toMatchObject({ country: 'GB', region: '' });
});
