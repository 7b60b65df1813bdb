import { day } from '@quittance/core/calendar/day.ts';
import { record } from '../src/activities.ts';
import type { Actor, Database, Tx } from '../src/open.ts';

/** A client with everything that its contacts may see in the portal, and beside each thing one that they may not. */
export type QuarrellingClient = {
	readonly client: string;
	/** The contact who signs in, and a colleague. */
	readonly contact: string;
	readonly colleague: string;
	/** What the contact sees, by table: the ids of the rows. */
	readonly seen: Readonly<Record<string, readonly string[]>>;
};

export const quarrellingClient = (
	database: Database,
	actor: Actor,
	name: string,
	contactId?: string,
): Promise<QuarrellingClient> =>
	database.write(actor, async (tx) => {
		const client = await insertClient(tx, name);
		const contact = contactId ?? (await insertContact(tx, `${name}'s Marie`));
		const colleague = await insertContact(tx, `${name}'s Paul`);
		const contacts = [contact, colleague].map((id) => ({ clientId: client, contactId: id }));
		await tx.insertInto('clientContact').values(contacts).execute();
		const seen = {
			organization: [actor.organizationId],
			client: [client],
			contact: [contact, colleague],
			...(await ledger(tx, client, name)),
		};
		const quarrel = await quarrelAbout(tx, { client, contact, invoice: seen.invoice[0] ?? '' }, name);
		const sent = await messages(tx, client, seen.invoice[0] ?? '');
		const byContact: Actor = { organizationId: actor.organizationId, kind: 'contact', id: contact };
		for (const by of [actor, byContact]) await record(tx, { name: 'client.seen', actor: by, clientId: client });
		const { id: activity } = await tx
			.selectFrom('activity')
			.select('id')
			.where('clientId', '=', client)
			.where('actor', '=', contact)
			.executeTakeFirstOrThrow();
		return { client, contact, colleague, seen: { ...seen, ...quarrel, ...sent, activity: [activity] } };
	});

const insertClient = async (tx: Tx, name: string): Promise<string> =>
	(
		await tx
			.insertInto('client')
			.values({ name, accountCode: `411${name}`, conflict: true, creditLimitMinor: 1n })
			.returning('id')
			.executeTakeFirstOrThrow()
	).id;

const insertContact = async (tx: Tx, name: string): Promise<string> =>
	(await tx.insertInto('contact').values({ name }).returning('id').executeTakeFirstOrThrow()).id;

async function ledger(tx: Tx, clientId: string, name: string) {
	const amounts = { clientId, currency: 'EUR', amountMinor: 1000n, openMinor: 900n };
	const { id: invoice } = await tx
		.insertInto('invoice')
		.values({
			...amounts,
			number: `F-${name}`,
			externalKey: `F-${name}`,
			issuedOn: day('2026-01-01'),
			dueOn: day('2026-01-31'),
			note: 'a bad payer',
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const { id: creditNote } = await tx
		.insertInto('creditNote')
		.values({ ...amounts, number: `A-${name}`, externalKey: `A-${name}`, issuedOn: day('2026-01-02') })
		.returning('id')
		.executeTakeFirstOrThrow();
	const { id: payment } = await tx
		.insertInto('payment')
		.values({ ...amounts, externalKey: `P-${name}`, paidOn: day('2026-02-01') })
		.returning('id')
		.executeTakeFirstOrThrow();
	const matching = {
		invoiceId: invoice,
		paymentId: payment,
		amountMinor: 100n,
		matchedOn: day('2026-02-02'),
		origin: 'hand' as const,
	};
	const { id: match } = await tx.insertInto('match').values(matching).returning('id').executeTakeFirstOrThrow();
	await tx
		.insertInto('match')
		.values({ ...matching, undoneAt: new Date(), undoneBecause: 'wrong' })
		.execute();
	const promised = { invoiceId: invoice, amountMinor: 100n, promisedOn: day('2026-03-01'), madeBy: 'Ada' };
	const { id: promise } = await tx.insertInto('promise').values(promised).returning('id').executeTakeFirstOrThrow();
	return { invoice: [invoice], credit_note: [creditNote], payment: [payment], match: [match], promise: [promise] };
}

type Quarrel = { readonly client: string; readonly contact: string; readonly invoice: string };

async function quarrelAbout(tx: Tx, { client, contact, invoice }: Quarrel, name: string) {
	const opened = { invoiceId: invoice, amountMinor: 100n, reason: 'price', openedBy: contact };
	const { id: dispute } = await tx.insertInto('dispute').values(opened).returning('id').executeTakeFirstOrThrow();
	const said = { disputeId: dispute, authorKind: 'contact' as const, author: contact, words: 'Too dear' };
	const { id: message } = await tx.insertInto('disputeMessage').values(said).returning('id').executeTakeFirstOrThrow();
	const { id: authorId } = await tx
		.insertInto('collaborator')
		.values({ email: `ada.${name.toLowerCase()}@example.org`, name: 'Ada', role: 'admin' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx.insertInto('disputeNote').values({ disputeId: dispute, authorId, words: 'They are right' }).execute();
	const file = {
		clientId: client,
		kind: 'file' as const,
		invoiceId: invoice,
		mediaType: 'application/pdf',
		byteSize: 1n,
		sha256: '0'.repeat(64),
		addedByKind: 'collaborator' as const,
		addedBy: authorId,
	};
	const { id: document } = await tx
		.insertInto('document')
		.values({ ...file, name: 'proof.pdf', key: `proof ${name}`, shownToClient: true })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('document')
		.values({ ...file, name: 'inquiry.pdf', key: `inquiry ${name}`, shownToClient: false })
		.execute();
	const { id: task } = await tx
		.insertInto('task')
		.values({ kind: 'dispute', clientId: client, disputeId: dispute })
		.returning('id')
		.executeTakeFirstOrThrow();
	const { id: ownTask } = await tx
		.insertInto('task')
		.values({ kind: 'own', clientId: client, title: 'Call their bank' })
		.returning('id')
		.executeTakeFirstOrThrow();
	const placed = { boardColumn: 'waiting for the client' as const, changedBy: authorId, changedAt: new Date() };
	await tx
		.insertInto('card')
		.values([task, ownTask].map((taskId) => ({ taskId, ...placed })))
		.execute();
	return { dispute: [dispute], dispute_message: [message], document: [document], task: [task] };
}

async function messages(tx: Tx, clientId: string, invoiceId: string) {
	const planned = {
		clientId,
		currency: 'EUR',
		channel: 'email' as const,
		automatic: true,
		dueOn: day('2026-02-05'),
		totalMinor: 800n,
		fingerprint: 'f',
	};
	const { id: action } = await tx
		.insertInto('action')
		.values({ ...planned, kind: 'R1', state: 'done', doneOn: day('2026-02-05') })
		.returning('id')
		.executeTakeFirstOrThrow();
	const { id: planning } = await tx
		.insertInto('action')
		.values({ ...planned, kind: 'R2', state: 'open', waitsFor: 'hand' })
		.returning('id')
		.executeTakeFirstOrThrow();
	const lines = [action, planning].map((actionId) => ({ actionId, invoiceId, chasedMinor: 800n }));
	await tx.insertInto('actionInvoice').values(lines).execute();
	const sent = { actionId: action, channel: 'email' as const };
	const { id: delivery } = await tx
		.insertInto('delivery')
		.values({ ...sent, state: 'accepted', settledAt: new Date(), subject: 'Reminder', bodyText: 'Dear client' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('delivery')
		.values([
			{ ...sent, state: 'refused', settledAt: new Date() },
			{ ...sent, actionId: planning },
		])
		.execute();
	return { action: [action], delivery: [delivery] };
}
