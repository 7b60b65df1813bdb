import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { Actor } from '@quittance/db/open.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { expect, test } from 'vitest';
import { imported, newOrganization } from '../testing/ledger-book.ts';
import { payment, sale, writtenLedger } from '../testing/written-ledger.ts';
import { addCollaborator } from './add-collaborator.ts';
import { assignProfile } from './assign-profile.ts';
import { goLive, previewGoLive } from './go-live.ts';
import { planRun } from './plan-run.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };
const today = day('2026-06-01');

/** Terms of 30 days: due a month later. Without an address: R1 after 8 days, R2 and R3 ten days apart. */
async function firm(): Promise<Actor> {
	const actor = await newOrganization(office);
	const books = [
		...sale(1, '2026-03-01', 'C1', '100,00'),
		...sale(2, '2026-04-25', 'C1', '50,00'),
		...sale(3, '2026-05-20', 'C1', '7,00'),
		...sale(4, '2026-03-01', 'C2', '1,00'),
		...payment(5, '2026-03-02', 'C2', '0,50'),
	];
	await imported(office, actor, writtenLedger(books));
	await assignProfile(office, { actor, profile: 'standard', codes: 'C1' });
	await db.write(actor, async (tx) => {
		const client = await tx.selectFrom('client').select('id').where('accountCode', '=', 'C1').executeTakeFirstOrThrow();
		await tx
			.insertInto('address')
			.values({ clientId: client.id, lines: ['1 rue de la Paix'], city: 'Paris', country: 'FR' })
			.execute();
	});
	return actor;
}
const plan = (actor: Actor) => planRun(office, { actor, day: today, printsLetters: false });
const levels = (actor: Actor) =>
	db.read(actor.organizationId, (tx) =>
		tx
			.selectFrom('levelChange as l')
			.innerJoin('invoice as i', 'i.id', 'l.invoiceId')
			.select(['i.number', 'l.level', 'l.doneOn', 'l.origin'])
			.orderBy('l.id')
			.execute(),
	);

test('SCN-22 nobody goes live before a run was planned, nor twice, nor without being an admin', async () => {
	const actor = await firm();
	const live = { actor, takeover: 'from R1', automaticSending: true } as const;
	expect(await goLive(office, live)).toMatchObject({ ok: false, refusal: 'goLive.noRunYet' });
	await plan(actor);
	const viewer = await addCollaborator(office, {
		actor,
		email: 'Vera@belmont.example',
		name: 'Vera',
		role: 'viewer',
		language: 'fr',
	});
	if (!viewer.ok) throw new Error(viewer.refusal);
	const person: Actor = { ...actor, kind: 'collaborator', id: viewer.value.collaboratorId };
	expect(await goLive(office, { ...live, actor: person })).toMatchObject({ ok: false, refusal: 'admin.required' });
	expect(await goLive(office, live)).toMatchObject({
		ok: true,
		value: { goLiveOn: today, overdue: 2, byLevel: { 0: 2 } },
	});
	expect(await goLive(office, live)).toMatchObject({ ok: false, refusal: 'goLive.already' });
	expect(await levels(actor)).toEqual([]);
});

test('SCN-22 by age: a dry run counts, going live records the levels that an old debt would have had', async () => {
	const actor = await firm();
	await plan(actor);
	const counts = { overdue: 2, byLevel: { 0: 1, 4: 1 } };
	expect(await previewGoLive(office, { actor, takeover: 'by age' })).toEqual(counts);
	expect(await levels(actor)).toEqual([]);
	expect(await goLive(office, { actor, takeover: 'by age', automaticSending: false })).toMatchObject({
		ok: true,
		value: counts,
	});
	expect(await levels(actor)).toEqual([
		{ number: 'FA1', level: 1, doneOn: '2026-04-08', origin: 'takeover' },
		{ number: 'FA1', level: 2, doneOn: '2026-04-18', origin: 'takeover' },
		{ number: 'FA1', level: 3, doneOn: '2026-04-28', origin: 'takeover' },
		{ number: 'FA1', level: 4, doneOn: '2026-05-08', origin: 'takeover' },
	]);
	const again = await plan(actor);
	expect(again.ok).toBe(true);
	const actions = await db.read(actor.organizationId, (tx) =>
		tx.selectFrom('action').select('kind').where('state', 'in', ['open', 'ready']).execute(),
	);
	expect(actions.map(({ kind }) => kind)).toEqual(['R5']);
});
