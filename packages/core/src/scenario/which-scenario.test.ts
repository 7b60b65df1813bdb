import { expect, test } from 'vitest';
import { whichScenario, type Standing } from './which-scenario.ts';

const standing: Standing = {
	ownScenarioId: 'own',
	profile: { name: 'Standard', scenarioId: 'of-profile' },
	groups: [
		{ name: 'Late payers', rank: 2, scenarioId: 'firm' },
		{ name: 'Key accounts', rank: 1, scenarioId: 'soft' },
	],
};

test('SCN-17 the scenario set on the client wins over group and profile', () => {
	expect(whichScenario(standing)).toEqual({ scenarioId: 'own', because: 'client' });
});

test('SCN-17 GRP-05 without one of its own, the best-ranked group decides, and is named', () => {
	const choice = { scenarioId: 'soft', because: 'group', name: 'Key accounts' };
	expect(whichScenario({ ...standing, ownScenarioId: null })).toEqual(choice);
	const turned = { ...standing, ownScenarioId: null, groups: standing.groups.toReversed() };
	expect(whichScenario(turned)).toEqual(choice);
});

test('GRP-05 a better-ranked group that carries no scenario is passed over', () => {
	const groups = [{ name: 'Paris', rank: 0, scenarioId: null }, ...standing.groups];
	expect(whichScenario({ ...standing, ownScenarioId: null, groups })).toMatchObject({ name: 'Key accounts' });
});

test('SCN-17 else the profile decides', () => {
	expect(whichScenario({ ...standing, ownScenarioId: null, groups: [] })).toEqual({
		scenarioId: 'of-profile',
		because: 'profile',
		name: 'Standard',
	});
});

test('PRF-07 a profile without a scenario isolates its clients, whatever their groups', () => {
	const profile = { name: 'To assign', scenarioId: null };
	expect(whichScenario({ ...standing, ownScenarioId: null, profile })).toEqual({
		scenarioId: null,
		because: 'isolated profile',
		name: 'To assign',
	});
});

test('SCN-17 a scenario set on the client is stronger than an isolated profile', () => {
	const profile = { name: 'To assign', scenarioId: null };
	expect(whichScenario({ ...standing, profile })).toMatchObject({ scenarioId: 'own' });
});

test('SCN-17 a client without a profile follows its groups, and without either nothing', () => {
	expect(whichScenario({ ...standing, ownScenarioId: null, profile: null })).toMatchObject({ because: 'group' });
	expect(whichScenario({ ownScenarioId: null, profile: null, groups: [] })).toEqual({
		scenarioId: null,
		because: 'none',
	});
});
