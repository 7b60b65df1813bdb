import { assignGroup } from '@quittance/commands/assign-group.ts';
import { assignProfile } from '@quittance/commands/assign-profile.ts';
import { publishScenario } from '@quittance/commands/publish-scenario.ts';
import { setClientScenario } from '@quittance/commands/set-client-scenario.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeAll, expect, test } from 'vitest';
import { cast } from './cast/cast.ts';
import { granted } from './telling/open-book.ts';
import { told } from './telling/scenario.ts';
import { Story } from './telling/story.ts';

/** An invoice due on 6 March under "Standard" has its R1 on the 11th, under "Gold" on the 16th, under "Strict" on the 7th. */
const { database } = await testDatabase();
let story: Story;
let clientId = '';
const scenarios: Record<string, string> = {};

beforeAll(async () => {
	story = await Story.begin(database, 1, '2026-03-08');
	for (const [name, days] of [
		['Gold', 10],
		['Strict', 1],
	] as const) {
		const draft = told(story.book.templates, {}, { 'with email': [['R1', days, 'email', 'by itself']] });
		scenarios[name] = granted(
			await publishScenario(story.office, { actor: story.staff, scenario: { name }, draft }),
		).scenarioId;
	}
	clientId = await story.bring(cast.inThreeGroups, { number: 'FA-1', due: '2026-03-06', minor: 1_000_00n });
});

const giveScenario = (group: string, scenario: string, rank: number) =>
	story.write((tx) =>
		tx
			.updateTable('clientGroup')
			.set({ scenarioId: scenarios[scenario] ?? null, rank })
			.where('name', '=', group)
			.execute(),
	);

test('SCN-17 without anything better, the scenario of the profile applies', async () => {
	expect(await story.why('FA-1')).toBe('R1 2026-03-11, not due yet');
});

test('GRP-05 the scenario of a group wins over that of the profile, and the best rank among groups', async () => {
	await giveScenario('Télécoms', 'Gold', 20);
	expect(await story.why('FA-1')).toBe('R1 2026-03-16, not due yet');
	await giveScenario('Région Sud-Est', 'Strict', 10);
	expect(await story.why('FA-1')).toBe('R1 2026-03-07, goes');
});

test('SCN-17 the client’s own scenario wins over all others', async () => {
	granted(await setClientScenario(story.office, { actor: story.staff, clientId, scenarioId: scenarios['Gold'] ?? '' }));
	expect(await story.why('FA-1')).toBe('R1 2026-03-16, not due yet');
	granted(await setClientScenario(story.office, { actor: story.staff, clientId, scenarioId: null }));
});

test('PRF-07 a profile without a scenario isolates its clients, whatever their groups', async () => {
	granted(await assignProfile(story.office, { actor: story.staff, profile: 'Public', codes: cast.inThreeGroups.code }));
	expect(await story.why('FA-1')).toBe('no step, no scenario');
	await story.night('2026-03-09');
	expect(await story.done()).toEqual([]);
});

test('GRP-01 joining another group leaves the others as they are', async () => {
	granted(
		await assignGroup(story.office, {
			actor: story.staff,
			group: 'Prioritaires',
			create: true,
			codes: cast.inThreeGroups.code,
		}),
	);
	const groups = await story.look((tx) =>
		tx.selectFrom('clientGroupMember').select('clientGroupId').where('clientId', '=', clientId).execute(),
	);
	expect(groups).toHaveLength(4);
});
