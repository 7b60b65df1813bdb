import { addDays, day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { versionsOfScenario, type ScenarioDraft } from '@quittance/db/scenarios.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { night } from '../testing/send-night.ts';
import { publishScenario } from './publish-scenario.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
const organizationId = '01890000-0000-7000-8000-000000000001';
const office = { db, now: () => new Date('2026-03-10T01:05:00Z') };
const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
const { admin } = await openNightBook(db, organizationId, { today });

const told = (name: string) =>
	db.read(organizationId, (tx) =>
		tx
			.selectFrom('activity')
			.select(['actorKind', 'actor', 'details'])
			.where('name', '=', name)
			.orderBy('id')
			.execute(),
	);

test('ORG-03 a scenario that is published says who did, which version stood before and which stands after', async () => {
	const { id, draft } = await db.read(organizationId, async (tx) => {
		const { id } = await tx.selectFrom('scenario').select('id').executeTakeFirstOrThrow();
		const [present] = await versionsOfScenario(tx, id, 1);
		if (!present) throw new Error('one version was published');
		const { anchor, grouping, minimums, ceilings, minimumGapDays, shiftToWorkingDays, thankOnlyReminded } = present;
		const rules = { anchor, grouping, minimums, ceilings, minimumGapDays, shiftToWorkingDays, thankOnlyReminded };
		return { id, draft: { ...rules, steps: present.steps } satisfies ScenarioDraft };
	});
	expect(await publishScenario(office, { actor: admin, scenario: { id }, draft })).toMatchObject({ ok: true });
	expect(await told('scenario.published')).toMatchObject([
		{ actorKind: 'collaborator', actor: admin.id, details: { before: 1, after: 2 } },
	]);
});

test('ORG-03 a message that left says who sent it, when, by what, and of which delivery', async () => {
	const invoices = [{ number: 'D', dueOn: addDays(today, -15), minor: 100_00n }];
	await db.write(worker, (tx) => addDebtor(tx, { name: 'Durand', invoices }));
	expect(await night(office, worker, today, keptPost())).toEqual(['accepted']);
	expect(await told('action.done')).toMatchObject([
		{
			actorKind: 'worker',
			actor: worker.id,
			details: { kind: 'R1', channel: 'email', on: today, countsAsLevel: true },
		},
	]);
});
