import { day } from '@quittance/core/calendar/day.ts';
import type { BoardFilter } from '@quittance/db/board-filter.ts';
import { boardCards, boardTotals } from '@quittance/db/board.ts';
import { addTask } from '@quittance/db/tasks.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeAll, expect, test } from 'vitest';
import { deskDay, openDesk } from '../testing/desk.ts';
import { claimCard } from './claim-card.ts';

const { database: db } = await testDatabase();
const desk = await openDesk(db, 1);
const { admin, colleague, organizationId, change, clock, office } = desk;
const of: Record<string, string> = {};

beforeAll(async () => {
	for (const [name, minor] of [
		['Durand', 10_000n],
		['Émile', 250_000n],
		['Zola', 90_000n],
	] as const)
		of[name] = await desk.owes(name, minor);
	await desk.plan();
	of['profile'] = await change(async (tx) => {
		const profile = await tx.insertInto('profile').values({ name: 'Export' }).returning('id').executeTakeFirstOrThrow();
		await tx.updateTable('client').set({ profileId: profile.id }).where('id', '=', of['Zola']!).execute();
		return profile.id;
	});
	of['group'] = await change(async (tx) => {
		const group = await tx
			.insertInto('clientGroup')
			.values({ name: 'North', rank: 1 })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx.insertInto('clientGroupMember').values({ clientGroupId: group.id, clientId: of['Émile']! }).execute();
		return group.id;
	});
	await change((tx) => tx.updateTable('client').set({ ownerId: admin.id }).where('id', '=', of['Durand']!).execute());
	const own = { kind: 'own', note: '' } as const;
	await change(async (tx) => {
		await addTask(tx, { ...own, title: 'Order envelopes', ownerId: admin.id, dueOn: deskDay }, clock.at);
		await addTask(tx, { ...own, title: 'File the year', ownerId: admin.id, dueOn: day('2026-03-11') }, clock.at);
	});
});

/** What the board shows so narrowed, by client or title; its counters say as many. */
async function shown(filter: BoardFilter): Promise<string[]> {
	const asked = { viewer: admin.id, today: deskDay, claimedSince: new Date(clock.at.getTime() - 3_600_000), filter };
	return db.read(organizationId, async (tx) => {
		const cards = await boardCards(tx, { ...asked, mostPerColumn: 100 });
		const totals = await boardTotals(tx, asked);
		expect(totals.reduce((sum, { cards: count }) => sum + count, 0)).toBe(cards.length);
		return cards.map(({ client, subject }) => client?.name ?? (subject.kind === 'task' ? subject.title : '')).sort();
	});
}
const all = ['Durand', 'File the year', 'Order envelopes', 'Zola', 'Émile'];

test.each<[string, () => BoardFilter, string[]]>([
	['nothing', () => ({}), all],
	['a profile', () => ({ profile: of['profile'] }), ['Zola']],
	['a group', () => ({ group: of['group'] }), ['Émile']],
	['a step', () => ({ step: 'R1' }), ['Durand', 'Zola', 'Émile']],
	['another step', () => ({ step: 'R2' }), []],
	['calls', () => ({ channel: 'phone' }), ['Durand', 'Zola', 'Émile']],
	['tasks', () => ({ channel: 'task' }), ['File the year', 'Order envelopes']],
	['an amount', () => ({ from: 900 }), ['Zola', 'Émile']],
	['an age that all have', () => ({ daysLate: 15 }), ['Durand', 'Zola', 'Émile']],
	['an age that none has', () => ({ daysLate: 16 }), []],
	['words without accents', () => ({ words: ['emi'] }), ['Émile']],
	['words of a task', () => ({ words: ['envelopes', 'ord'] }), ['Order envelopes']],
	['two at once', () => ({ words: ['emi'], profile: of['profile'] }), []],
	['a person', () => ({ person: admin.id }), ['Durand', 'File the year', 'Order envelopes']],
	['the day of a person', () => ({ person: admin.id, dueBy: deskDay }), ['Durand', 'Order envelopes']],
])('TSK-07 the board is narrowed to %s, and its counters with it', async (_, filter, names) => {
	expect(await shown(filter())).toEqual(names);
});

test('TSK-07 a card is the work of whoever holds it, before it is its client’s owner’s', async () => {
	const cards = await desk.board();
	const durand = cards.find(({ client }) => client?.name === 'Durand')!;
	await claimCard(office, { actor: colleague, cardId: durand.id });
	expect(await shown({ person: colleague.id })).toEqual(['Durand']);
	expect(await shown({ person: admin.id })).not.toContain('Durand');
});

test('TSK-07 a scenario finds the actions of all its versions', async () => {
	const { id } = await change((tx) => tx.selectFrom('scenario').select('id').executeTakeFirstOrThrow());
	expect(await shown({ scenario: id })).toEqual(['Durand', 'Zola', 'Émile']);
	expect(await shown({ scenario: organizationId })).toEqual([]);
});
