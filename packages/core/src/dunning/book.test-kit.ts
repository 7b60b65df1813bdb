import { day, type Day } from '../calendar/day.ts';
import { NO_HOLIDAYS } from '../calendar/working-day.ts';
import type { Scenario, Step, StepName } from '../scenario/scenario.ts';
import type { PlannedAction } from './action.ts';
import type { ClientFacts, CreditFacts, InvoiceFacts, RunFacts, ThankablePayment } from './facts.ts';
import type { HoldReason } from './hold.ts';
import type { Answer, ClientPlan } from './plan-client.ts';
import type { StandingAction } from './reconcile-plan.ts';

/**
 * Facts with plain defaults, so that a test says only what it is about: an invoice of 100,00 € due on Monday 2 March 2026,
 * a client with an email address and a postal one, a scenario of email steps that go by themselves.
 */
export const DUE = day('2026-03-02');

/** The night of a day, nothing in its way. */
export const night = (on: string, over: Partial<RunFacts> = {}): RunFacts => ({
	today: day(on),
	goLiveOn: day('2026-01-01'),
	promiseGraceDays: 2,
	fresh: true,
	automaticSending: true,
	approvalRequired: false,
	printsLetters: false,
	texts: [],
	...over,
});

export const invoice = (over: Partial<InvoiceFacts> = {}): InvoiceFacts => ({
	id: 'A',
	number: over.id ?? 'A',
	currency: 'EUR',
	issuedOn: day('2026-01-31'),
	dueOn: DUE,
	openMinor: 100_00n,
	disputedMinor: 0n,
	promises: [],
	stop: null,
	directDebit: false,
	paymentPlanUpToDate: false,
	level: 0,
	levelOn: null,
	noticed: false,
	uncertain: false,
	unticked: null,
	included: null,
	...over,
});

/** What reminding an invoice leaves behind. */
export const reminded = (level: InvoiceFacts['level'], on: string) => ({ level, levelOn: day(on) });

/** A promise to pay so many cents on a day. */
export const promise = (minor: bigint, on: string) => ({ minor, on: day(on) });

export const step = (name: StepName, days: number, over: Partial<Step> = {}): Step => ({
	id: `step-${name}`,
	name,
	on: true,
	days,
	channel: 'email',
	templateId: `template-${name}`,
	textConnector: null,
	instructions: null,
	automatic: true,
	...over,
});

/** Done by a person with a telephone. */
export const call = (name: StepName, days: number): Step =>
	step(name, days, { channel: 'phone', templateId: null, automatic: false });

export const usualSteps = [step('notice', 5), step('R1', 5), step('R2', 10), step('R3', 10), step('thanks', 2)];

export const scenario = (steps: readonly Step[] = usualSteps, over: Partial<Scenario> = {}): Scenario => ({
	id: 'standard',
	versionId: 'standard-1',
	anchor: 'previous',
	grouping: 'per level',
	minimums: {},
	ceilings: {},
	minimumGapDays: 0,
	shiftToWorkingDays: false,
	thankOnlyReminded: false,
	steps: { 'with email': steps, 'without email': steps },
	...over,
});

export const client = (invoices: readonly InvoiceFacts[], over: Partial<ClientFacts> = {}): ClientFacts => ({
	id: 'client',
	scenario: scenario(),
	isolated: false,
	variant: 'with email',
	reach: { email: 'accounts@example.org', letter: 'address-1', phone: '+33123456789', text: {} },
	inCollection: false,
	stop: null,
	insolvency: false,
	lastMessageOn: null,
	holidays: NO_HOLIDAYS,
	invoices,
	credits: [],
	thankable: [],
	approvals: new Map(),
	...over,
});

export const credit = (openMinor: bigint, over: Partial<CreditFacts> = {}): CreditFacts => ({
	id: 'credit',
	kind: 'credit note',
	number: 'CN1',
	currency: 'EUR',
	on: day('2026-02-15'),
	openMinor,
	...over,
});

export const payment = (over: Partial<ThankablePayment> = {}): ThankablePayment => ({
	id: 'payment',
	currency: 'EUR',
	paidOn: day('2026-03-04'),
	minor: 100_00n,
	invoiceIds: ['A'],
	reminded: false,
	...over,
});

/** What a plan says in short: `R1 EUR: A→1 B→1`, a line that is only shown without an arrow. */
export const spoken = ({ actions }: Pick<ClientPlan, 'actions'>): string[] =>
	actions.map(
		({ key, lines }) => `${key}: ${lines.map(({ invoiceId, climbsTo }) => invoiceId + arrow(climbsTo)).join(' ')}`,
	);

const arrow = (climbsTo: number | null): string => (climbsTo === null ? '' : `→${climbsTo}`);

const answerOf = (plan: ClientPlan, invoiceId: string): Answer => {
	const answer = plan.answers.find((its) => its.invoiceId === invoiceId);
	if (!answer) throw new Error(`the plan has no answer for invoice ${invoiceId}`);
	return answer;
};

/** The hold that answers for an invoice, and those behind it; empty when its step simply goes. */
export function holdsOf(plan: ClientPlan, invoiceId = 'A'): HoldReason[] {
	const { hold, also } = answerOf(plan, invoiceId);
	return [...(hold ? [hold] : []), ...also].map(({ reason }) => reason);
}

export const untilOf = (plan: ClientPlan, invoiceId = 'A'): Day | undefined => answerOf(plan, invoiceId).hold?.until;

/** An action as the database would keep it until it is done. */
export const stands = ({ key, fingerprint, lines }: PlannedAction): StandingAction => ({
	id: `stands ${key}`,
	key,
	fingerprint,
	invoiceIds: lines.map(({ invoiceId }) => invoiceId),
});
