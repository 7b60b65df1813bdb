import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { walkedHouse } from '../../testing/walked-house.ts';
import { walkedRules } from '../../testing/walked-settings.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const house = await walkedHouse(database, 1, 'Walked');
const [anne, bruno] = [house.staff.admin, await joinStaff(database, house.actor, 'admin', 'Bruno')];
const [annes, brunos] = [anne, bruno].map((staff) => createOfficeCaller(officeContext(database, staff)));

const later = (days: number) => ({
	...walkedRules,
	steps: { ...walkedRules.steps, 'with email': walkedRules.steps['with email'].map((step) => ({ ...step, days })) },
});

test('SCN-18 of two who edit one version the first publishes, the second is told who was faster, and then publishes knowing it', async () => {
	const { id, versionId } = house.scenario;
	await annes!.scenarios.publish({ id, basedOn: versionId, draft: later(9) });
	await expect(brunos!.scenarios.publish({ id, basedOn: versionId, draft: later(12) })).rejects.toMatchObject({
		code: 'CONFLICT',
		cause: { refused: { refusal: 'scenario.changed', about: { by: anne.name, number: 2 } } },
	});
	const seen = await brunos!.scenarios.one({ id });
	expect(seen.steps['with email']).toMatchObject([{ name: 'R1', days: 9 }]);
	await brunos!.scenarios.publish({ id, basedOn: seen.versionId, draft: later(12) });
	const { history } = await annes!.scenarios.one({ id });
	expect(history).toMatchObject([
		{ number: 3, publishedBy: bruno.name, changes: [{ step: 'R1', field: 'days', before: 9, after: 12 }] },
		{ number: 2, publishedBy: anne.name, changes: [{ step: 'R1', field: 'days', before: 7, after: 9 }] },
		{ number: 1, publishedBy: null, changes: null },
	]);
});

test('SCN-13 ORG-04 a template that is another organization’s, or of another channel, is none', async () => {
	const theirs = await testOrganization(database, 3);
	const elsewhere = await database.write(theirs, (tx) =>
		tx
			.insertInto('template')
			.values({ name: 'Theirs', channel: 'email', kind: 'R1' })
			.returning('id')
			.executeTakeFirstOrThrow(),
	);
	const letter = await database.write(house.actor, (tx) =>
		tx
			.insertInto('template')
			.values({ name: 'A letter', channel: 'letter', kind: 'R1' })
			.returning('id')
			.executeTakeFirstOrThrow(),
	);
	const { id } = house.scenario;
	const { versionId } = await annes!.scenarios.one({ id });
	for (const templateId of [elsewhere.id, letter.id]) {
		const draft = later(5);
		const steps = draft.steps['with email'].map((step) => ({ ...step, channel: 'email' as const, templateId }));
		const asked = { id, basedOn: versionId, draft: { ...draft, steps: { ...draft.steps, 'with email': steps } } };
		await expect(annes!.scenarios.publish(asked)).rejects.toMatchObject({ message: 'template.unknown' });
	}
});

test('SCN-17 SCN-20 the list says who carries which scenario, and counts only clients that the caller may see', async () => {
	await database.write(house.actor, (tx) =>
		tx.updateTable('client').set({ profileId: house.profile }).where('id', '=', house.client.client).execute(),
	);
	const free = async (caller: NonNullable<typeof annes>) => (await caller.scenarios.list()).free;
	expect(await free(annes!)).toContainEqual(expect.objectContaining({ id: house.profile, clients: 1 }));
	const blind = createOfficeCaller(officeContext(database, house.stranger));
	expect(await free(blind)).toContainEqual(expect.objectContaining({ id: house.profile, clients: 0 }));
});
