import { addMailbox } from '@quittance/commands/testing/night-book.ts';
import type { Staff } from '@quittance/auth/staff.ts';
import { day } from '@quittance/core/calendar/day.ts';
import type { Tx } from '@quittance/db/open.ts';

const today = day('2026-03-10');

/** An invoice of another client whose first reminder by mail is due today, and that is on stop: a person may include it. The day has its run. */
export async function heldLine(tx: Tx, { stranger, reader }: Readonly<Record<'stranger' | 'reader', Staff>>) {
	const scenario = await tx.selectFrom('scenario').select('id').where('name', '=', 'By hand').executeTakeFirstOrThrow();
	const { id: clientId } = await tx
		.insertInto('client')
		.values({ name: 'Fourth', accountCode: '411FOURTH', scenarioId: scenario.id })
		.returning('id')
		.executeTakeFirstOrThrow();
	const rights = [
		{ collaboratorId: stranger.id, clientId, granted: 'none' as const },
		{ collaboratorId: reader.id, clientId, granted: 'read' as const },
	];
	await tx.insertInto('clientRight').values(rights).execute();
	await addMailbox(tx, clientId, 'fourth', `${clientId}@client.example`, 1);
	const { id: invoiceId } = await tx
		.insertInto('invoice')
		.values({
			...{ clientId, number: 'F-held', externalKey: `F-held ${clientId}`, currency: 'EUR' },
			...{ issuedOn: day('2026-01-01'), dueOn: day('2026-01-31'), amountMinor: 5_000n, openMinor: 5_000n },
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const hold = { clientId, invoiceId, kind: 'stop', fromOn: today, reason: 'they rang', placedBy: 'test' } as const;
	await tx.insertInto('hold').values(hold).execute();
	await tx
		.insertInto('run')
		.values({ day: today, plannedAt: new Date('2026-03-10T01:00:00Z') })
		.execute();
	return invoiceId;
}
