import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import type { Channel, Scenario, StepName } from '@quittance/core/scenario/scenario.ts';
import type { Actor, Database, Tx } from '@quittance/db/open.ts';
import { addScenarioVersion, type ScenarioDraft } from '@quittance/db/scenarios.ts';
import { defaultTemplates } from '@quittance/delivery/template/default-templates.ts';

/** What a night book is like where a test says nothing else. */
export type NightBook = {
	readonly today: Day;
	readonly organization?: Readonly<Record<string, unknown>>;
	readonly scenario?: Partial<ScenarioDraft>;
	/** Of R1 to R5, 10 days each, and of the thank-you. */
	readonly channel?: Channel;
	readonly automatic?: boolean;
};

/** An organization that is live, with fresh figures, words for each step and one scenario as its default. */
export async function openNightBook(
	db: Database,
	organizationId: string,
	book: NightBook,
): Promise<{ admin: Actor; colleague: Actor }> {
	const operator: Actor = { organizationId, kind: 'operator', id: 'test' };
	const [admin, colleague] = await db.write(operator, async (tx) => {
		await tx
			.insertInto('organization')
			.values({
				id: organizationId,
				name: 'Atelier Belmont',
				country: 'FR',
				senderAddress: 'comptabilite@belmont.example',
				automaticSending: true,
				goLiveOn: addDays(book.today, -400),
				staleAfterWorkingDays: null,
				...book.organization,
			})
			.execute();
		const staff = await tx
			.insertInto('collaborator')
			.values(['anne', 'bruno'].map((name) => ({ name, email: `${name}@belmont.example`, role: 'admin' as const })))
			.returning('id')
			.execute();
		await tx
			.insertInto('profile')
			.values({ name: 'Standard', isDefault: true, scenarioId: await addScenario(tx, book) })
			.execute();
		return staff.map(({ id }): Actor => ({ organizationId, kind: 'collaborator', id }));
	});
	if (!admin || !colleague) throw new Error('two collaborators were added');
	return { admin, colleague };
}

async function addScenario(tx: Tx, book: NightBook): Promise<string> {
	const { id } = await tx.insertInto('scenario').values({ name: 'Standard' }).returning('id').executeTakeFirstOrThrow();
	await publish(tx, id, book);
	return id;
}

const names = ['R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const satisfies readonly StepName[];

/** Publishes a version of a scenario: reminders every ten days, a thank-you the day after. */
export async function publish(
	tx: Tx,
	scenarioId: string,
	{ channel = 'email', automatic = true, scenario = {} }: Omit<NightBook, 'today'>,
): Promise<void> {
	const steps: Omit<Scenario['steps']['with email'][number], 'id'>[] = [];
	for (const name of names) {
		const templateId = channel === 'phone' || channel === 'other' ? null : await addTemplate(tx, name, channel);
		steps.push({
			name,
			on: true,
			days: name === 'thanks' ? 1 : 10,
			channel,
			templateId,
			textConnector: null,
			instructions: null,
			automatic,
		});
	}
	const draft: ScenarioDraft = {
		anchor: 'previous',
		grouping: 'per level',
		minimums: {},
		ceilings: {},
		minimumGapDays: 0,
		shiftToWorkingDays: false,
		thankOnlyReminded: false,
		...scenario,
		steps: { 'with email': steps, 'without email': [] },
	};
	await addScenarioVersion(tx, scenarioId, draft, null, new Date('2026-01-01T00:00:00Z'));
}

async function addTemplate(tx: Tx, kind: StepName, channel: 'email' | 'letter'): Promise<string> {
	const known = await tx
		.selectFrom('template')
		.select('id')
		.where('kind', '=', kind)
		.where('channel', '=', channel)
		.executeTakeFirst();
	if (known) return known.id;
	const { id } = await tx
		.insertInto('template')
		.values({ name: `${kind} ${channel}`, channel, kind })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('templateText')
		.values({ templateId: id, language: 'fr', ...defaultTemplates.fr[kind][channel] })
		.execute();
	return id;
}

export type Debtor = {
	readonly name: string;
	readonly addresses?: readonly string[];
	readonly invoices: readonly { readonly number: string; readonly dueOn: Day; readonly minor: bigint }[];
};

/** A client with mailboxes that agreed to mail, and what it owes. */
export async function addDebtor(
	tx: Tx,
	{ name, addresses = [`${name.toLowerCase()}@client.example`], invoices }: Debtor,
) {
	const profile = await tx.selectFrom('profile').select('id').where('isDefault', '=', true).executeTakeFirst();
	const client = await tx
		.insertInto('client')
		.values({ name, accountCode: `411${name.toUpperCase()}`, profileId: profile?.id ?? null })
		.returning('id')
		.executeTakeFirstOrThrow();
	for (const [position, address] of addresses.entries()) await addMailbox(tx, client.id, name, address, position + 1);
	const rows = await tx
		.insertInto('invoice')
		.values(
			invoices.map(({ number, dueOn, minor }) => ({
				clientId: client.id,
				number,
				externalKey: number,
				issuedOn: addDays(dueOn, -30),
				dueOn,
				currency: 'EUR',
				amountMinor: minor,
				openMinor: minor,
			})),
		)
		.returning('id')
		.execute();
	return { clientId: client.id, invoiceIds: rows.map(({ id }) => id) };
}

/** A mailbox of a client that agreed to mail. */
export async function addMailbox(
	tx: Tx,
	clientId: string,
	name: string,
	address: string,
	position: number,
): Promise<void> {
	const contact = await tx
		.insertInto('contact')
		.values({ name: `${name} ${position}` })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('clientContact')
		.values({ clientId, contactId: contact.id, receivesReminders: position === 1 ? 'to' : 'cc' })
		.execute();
	const mailbox = await tx
		.insertInto('emailAddress')
		.values({ contactId: contact.id, address, position })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('consent')
		.values({ emailAddressId: mailbox.id, channel: 'email', givenBy: 'test', givenHow: 'on the phone' })
		.execute();
}
