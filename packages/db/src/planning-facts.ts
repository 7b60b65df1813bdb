import type { Day } from '@quittance/core/calendar/day.ts';
import type { Holidays } from '@quittance/core/calendar/working-day.ts';
import type { ClientFacts, InvoiceFacts, Reach } from '@quittance/core/dunning/facts.ts';
import type { StandingAction } from '@quittance/core/dunning/reconcile-plan.ts';
import type { Scenario } from '@quittance/core/scenario/scenario.ts';
import { whichScenario, type ScenarioChoice } from '@quittance/core/scenario/which-scenario.ts';
import { approvalsOn, type ApprovalRow } from './approvals.ts';
import type { Tx } from './open.ts';
import * as read from './planning-rows.ts';

/** Scenarios in force by id, and the public holidays of a country and region. */
export type PlanningContext = {
	readonly today: Day;
	readonly scenarios: ReadonlyMap<string, Scenario>;
	readonly holidaysOf: (country: string, region: string | null) => Holidays;
};

/** All that the planner needs of one client, and what stands from earlier runs. */
export type PlanningClient = {
	readonly facts: ClientFacts;
	readonly choice: ScenarioChoice;
	/** To whom an email would go. */
	readonly recipients: readonly read.RecipientRow[];
	readonly standing: readonly (StandingAction & { readonly waitsFor: string | null })[];
	/** Who said yes to what, by its fingerprint: to what stands, or ahead of the night. */
	readonly approvers: ReadonlyMap<string, ReadonlySet<string>>;
	/** As stored, to write only what changes. */
	readonly lookOn: ReadonlyMap<string, Day | null>;
};

/** Facts of a batch of clients, in the order of the ids, in a fixed number of statements however many they are. */
export async function planningClients(
	tx: Tx,
	ids: readonly string[],
	context: PlanningContext,
): Promise<PlanningClient[]> {
	if (ids.length === 0) return [];
	const { today } = context;
	// All are asked at once: one packet, and one wait for the server instead of twelve.
	const [
		clients,
		recipients,
		texts,
		invoices,
		promises,
		disputed,
		holds,
		credits,
		thankable,
		uncertain,
		standing,
		ahead,
	] = await Promise.all([
		read.clientRows(tx, ids, today),
		read.recipientRows(tx, ids),
		read.textNumberRows(tx, ids),
		read.openInvoiceRows(tx, ids),
		read.expectedPromiseRows(tx, ids),
		read.disputedRows(tx, ids),
		read.standingHoldRows(tx, ids, today),
		read.creditRows(tx, ids),
		read.thankableRows(tx, ids, today),
		read.uncertainRows(tx, ids),
		read.standingActionRows(tx, ids),
		approvalsOn(tx, ids, today),
	]);
	const of = {
		recipients: grouped(recipients, (row) => row.clientId),
		texts: grouped(texts, (row) => row.clientId),
		invoices: grouped(invoices, (row) => row.clientId),
		promises: grouped(promises, (row) => row.invoiceId),
		disputed: new Map(disputed.map((row) => [row.invoiceId, row.minor])),
		holds: grouped(holds, (row) => row.invoiceId ?? row.clientId),
		credits: grouped(credits, (row) => row.clientId),
		thankable: grouped(thankable, (row) => row.clientId),
		uncertain: new Set(uncertain.map((row) => row.invoiceId)),
		standing: grouped(standing, (row) => row.clientId),
		ahead: grouped(ahead, (row) => row.clientId),
	};
	return clients.map((client) => assemble(client, of, context));
}

type Rows = {
	recipients: ReadonlyMap<string, read.RecipientRow[]>;
	texts: ReadonlyMap<string, read.TextNumberRow[]>;
	invoices: ReadonlyMap<string, read.InvoiceRow[]>;
	promises: ReadonlyMap<string, read.PromiseRow[]>;
	disputed: ReadonlyMap<string, bigint>;
	holds: ReadonlyMap<string, read.HoldRow[]>;
	credits: ReadonlyMap<string, read.CreditRow[]>;
	thankable: ReadonlyMap<string, read.ThankableRow[]>;
	uncertain: ReadonlySet<string>;
	standing: ReadonlyMap<string, read.StandingRow[]>;
	ahead: ReadonlyMap<string, ApprovalRow[]>;
};

function assemble(client: read.ClientRow, of: Rows, context: PlanningContext): PlanningClient {
	const choice = whichScenario({
		ownScenarioId: client.scenarioId,
		profile: client.profileName === null ? null : { name: client.profileName, scenarioId: client.profileScenarioId },
		groups: client.groups ?? [],
	});
	const recipients = recipientsOf(of.recipients.get(client.id) ?? none);
	const holds = of.holds.get(client.id) ?? none;
	const invoices = of.invoices.get(client.id) ?? none;
	const thankable = of.thankable.get(client.id) ?? none;
	const standing = of.standing.get(client.id) ?? none;
	const reach = reachOf(client, recipients, of.texts.get(client.id) ?? none);
	const approvers = approversOf(standing, of.ahead.get(client.id) ?? none);
	return {
		facts: {
			id: client.id,
			scenario: choice.scenarioId === null ? null : (context.scenarios.get(choice.scenarioId) ?? null),
			isolated: choice.because === 'isolated profile',
			variant: reach.email === null ? 'without email' : 'with email',
			reach,
			inCollection: holds.some((hold) => hold.kind === 'collection'),
			stop: stopAmong(holds),
			insolvency: holds.some((hold) => hold.kind === 'insolvency'),
			lastMessageOn: client.lastMessageOn,
			holidays: context.holidaysOf(client.country, client.region),
			invoices: invoices.map((row) => invoiceFacts(row, of, holds)),
			credits: of.credits.get(client.id) ?? none,
			thankable,
			approvals: new Map([...approvers].map(([fingerprint, persons]) => [fingerprint, persons.size])),
		},
		choice,
		recipients,
		standing: standing.map((row) => ({ ...row, key: keyOf(row) })),
		approvers,
		lookOn: new Map([...invoices, ...thankable].map((row) => [row.id, row.lookOn])),
	};
}

function invoiceFacts(row: read.InvoiceRow, of: Rows, clientHolds: readonly read.HoldRow[]): InvoiceFacts {
	const holds = of.holds.get(row.id) ?? none;
	const [unticked, included] = (['unticked', 'included'] as const).map((kind) => saidBy(holds, kind));
	const plan = (hold: read.HoldRow) => hold.kind === 'payment plan';
	return {
		id: row.id,
		number: row.number,
		currency: row.currency,
		issuedOn: row.issuedOn,
		dueOn: row.dueOn,
		openMinor: row.openMinor,
		disputedMinor: of.disputed.get(row.id) ?? 0n,
		promises: of.promises.get(row.id) ?? none,
		stop: stopAmong(holds),
		directDebit: holds.some((hold) => hold.kind === 'direct debit'),
		paymentPlanUpToDate: holds.some(plan) || clientHolds.some(plan),
		level: row.level,
		levelOn: row.levelOn,
		noticed: row.noticed,
		uncertain: of.uncertain.has(row.id),
		unticked: unticked ?? null,
		included: included ?? null,
	};
}

function saidBy(holds: readonly read.HoldRow[], kind: read.HoldRow['kind']) {
	const hold = holds.find((one) => one.kind === kind);
	return hold && { by: hold.placedBy, why: hold.reason };
}

/** Contacts who receive reminders, else the client's own addresses, the first usable one (engine.md 1). */
function recipientsOf(rows: readonly read.RecipientRow[]): readonly read.RecipientRow[] {
	const contacts = rows.filter((row) => row.role !== 'own');
	if (contacts.some((row) => row.role === 'to')) return contacts;
	const own = rows.find((row) => row.role === 'own');
	if (own) return [own, ...contacts];
	const [first, ...rest] = contacts;
	return first ? [{ ...first, role: 'to' }, ...rest] : none;
}

function reachOf(
	client: read.ClientRow,
	recipients: readonly read.RecipientRow[],
	texts: readonly read.TextNumberRow[],
): Reach {
	return {
		email: recipients.length > 0 ? recipients.map((row) => `${row.role} ${row.address}`).join(', ') : null,
		letter: client.letter,
		phone: client.phone,
		text: Object.fromEntries(texts.map((row) => [row.connector, row.number])),
	};
}

function stopAmong(holds: readonly read.HoldRow[]) {
	const stops = holds.filter((hold) => hold.kind === 'stop');
	if (stops.length === 0) return null;
	// The one that lasts longest answers; one without an end lasts longest of all.
	const [longest] = stops
		.map(({ untilOn }) => untilOn)
		.sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? 1 : -1));
	return { until: longest ?? null };
}

function approversOf(standing: readonly read.StandingRow[], ahead: readonly ApprovalRow[]): Map<string, Set<string>> {
	const approvers = new Map(standing.map(({ fingerprint, approvers }) => [fingerprint, new Set(approvers)]));
	for (const { fingerprint, by } of ahead) {
		const persons = approvers.get(fingerprint);
		if (persons) persons.add(by);
		else approvers.set(fingerprint, new Set([by]));
	}
	return approvers;
}

const keyOf = (row: read.StandingRow): string =>
	row.paymentId === null ? `${row.kind} ${row.currency}` : `${row.kind} ${row.currency} ${row.paymentId}`;

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const name = key(row);
		const group = groups.get(name);
		if (group) group.push(row);
		else groups.set(name, [row]);
	}
	return groups;
}

const none: never[] = [];
