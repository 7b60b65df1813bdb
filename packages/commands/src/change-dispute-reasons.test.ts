import { standardReasons, type WrittenReason } from '@quittance/core/dispute/reasons.ts';
import { auditTrail } from '@quittance/db/audit-trail.ts';
import { disputeReasons, ownDisputeReasons } from '@quittance/db/dispute-reasons.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addCollaborator } from './add-collaborator.ts';
import { changeDisputeReasons } from './change-dispute-reasons.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-03-10T09:00:00Z') };
let organizations = 0;
const late: WrittenReason = { code: null, french: 'Livré en retard', english: 'Delivered late' };
const [price, quantity] = standardReasons as [WrittenReason & { code: string }, WrittenReason];

async function opened() {
	const operator = await testOrganization(db, ++organizations);
	const hired = async (name: string, role: 'admin' | 'collaborator'): Promise<Actor> => {
		const person = { name, role, email: `${name}${organizations}@belmont.example`, language: 'fr' } as const;
		const added = await addCollaborator(office, { actor: operator, ...person });
		if (!added.ok) throw new Error(added.refusal);
		return { ...operator, kind: 'collaborator', id: added.value.collaboratorId };
	};
	const offered = () => db.read(operator.organizationId, ownDisputeReasons);
	return { operator, offered, ada: await hired('Ada', 'admin'), carl: await hired('Carl', 'collaborator') };
}

test('INV-09 the list is written, ordered and cut; what is cut stays known, and the trail says before and after', async () => {
	const { operator, offered, ada } = await opened();
	const written = await changeDisputeReasons(office, { actor: ada, reasons: [late, price], was: standardReasons });
	expect(written.ok).toBe(true);
	expect(await offered()).toEqual([{ ...late, code: 'delivered late' }, price]);
	const was = await offered();
	const cut = { actor: ada, reasons: [{ ...price, french: 'Tarif' }], was };
	expect((await changeDisputeReasons(office, cut)).ok).toBe(true);
	expect(await offered()).toMatchObject([{ code: 'price', french: 'Tarif' }]);
	expect(await db.read(operator.organizationId, disputeReasons)).toMatchObject([
		{ code: 'delivered late' },
		{ code: 'price' },
	]);
	const trail = await db.read(operator.organizationId, (tx) => auditTrail(tx, { noun: 'organization' }, 100));
	expect(trail[0]).toMatchObject({
		name: 'organization.disputeReasonsChanged',
		details: {
			before: 'Livré en retard (Delivered late), Prix ou remise (Price or discount)',
			after: 'Tarif (Price or discount)',
		},
	});
});

test('INV-09 an empty list is the standard one again; a new reason of an old name gets a code of its own', async () => {
	const { offered, ada } = await opened();
	await changeDisputeReasons(office, { actor: ada, reasons: [late], was: standardReasons });
	expect((await changeDisputeReasons(office, { actor: ada, reasons: [], was: await offered() })).ok).toBe(true);
	expect(await offered()).toEqual([]);
	await changeDisputeReasons(office, { actor: ada, reasons: [late], was: standardReasons });
	expect(await offered()).toMatchObject([{ code: 'delivered late again' }]);
});

test('INV-09 of two who change the list at once the second is told; a collector changes nothing', async () => {
	const { offered, ada, carl } = await opened();
	const change = (actor: Actor, reasons: WrittenReason[]) =>
		changeDisputeReasons(office, { actor, reasons, was: standardReasons });
	const answers = await Promise.all([change(ada, [late, price]), change(ada, [price, quantity])]);
	expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal)).sort()).toEqual([
		'dispute.reasonsChanged',
		'done',
	]);
	expect(await offered()).toHaveLength(2);
	expect(await change(carl, [late])).toMatchObject({ refusal: 'admin.required' });
	expect(await change(ada, [{ ...late, english: '' }])).toMatchObject({ refusal: 'dispute.reasonsChanged' });
	expect(
		await changeDisputeReasons(office, { actor: ada, reasons: [{ ...late, english: '' }], was: await offered() }),
	).toMatchObject({ refusal: 'dispute.reasonsUnclear' });
});
