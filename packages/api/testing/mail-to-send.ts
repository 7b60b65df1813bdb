import { addMailbox, publish } from '@quittance/commands/testing/night-book.ts';
import { day } from '@quittance/core/calendar/day.ts';
import type { Tx } from '@quittance/db/open.ts';

/** A first reminder of a client that waits for somebody to send it, by mail, over one overdue invoice that no credit covers. */
export async function mailToSend(tx: Tx, clientId: string): Promise<string> {
	const scenario = await tx
		.insertInto('scenario')
		.values({ name: 'By hand' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await publish(tx, scenario.id, { channel: 'email', automatic: false });
	await tx.updateTable('organization').set({ senderAddress: 'books@walked.example' }).execute();
	await tx.updateTable('client').set({ scenarioId: scenario.id }).where('id', '=', clientId).execute();
	await addMailbox(tx, clientId, 'books', `${clientId}@client.example`, 1);
	const owed = {
		number: 'F-large',
		externalKey: `F-large ${clientId}`,
		amountMinor: 1_000_000n,
		openMinor: 1_000_000n,
	};
	const invoice = await tx
		.insertInto('invoice')
		.values({ clientId, currency: 'EUR', issuedOn: day('2026-01-01'), dueOn: day('2026-01-31'), ...owed })
		.returning('id')
		.executeTakeFirstOrThrow();
	const step = await tx
		.selectFrom('step as s')
		.innerJoin('scenarioVersion as v', 'v.id', 's.scenarioVersionId')
		.select(['s.id', 's.templateId'])
		.where('v.scenarioId', '=', scenario.id)
		.where('s.variant', '=', 'with email')
		.where('s.kind', '=', 'R1')
		.executeTakeFirstOrThrow();
	const action = await tx
		.insertInto('action')
		.values({
			...{ clientId, currency: 'EUR', kind: 'R1', variant: 'with email', channel: 'email', automatic: false },
			...{ stepId: step.id, templateId: step.templateId, state: 'open', waitsFor: 'hand', fingerprint: '' },
			...{ dueOn: day('2026-03-10'), totalMinor: 1_000_000n },
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const line = { actionId: action.id, invoiceId: invoice.id, climbsTo: 1, chasedMinor: 1_000_000n };
	await tx.insertInto('actionInvoice').values(line).execute();
	return action.id;
}
