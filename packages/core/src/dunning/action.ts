import type { Day } from '../calendar/day.ts';
import type { Currency, Minor } from '../money/money.ts';
import type { Channel, Level, Step, StepName, TextConnector } from '../scenario/scenario.ts';
import type { RunFacts } from './facts.ts';
import type { Cover } from './spend-credits.ts';

/** One invoice on an action. A line that does not climb is shown and stays at its level (SCN-12). */
export type ActionLine = {
	readonly invoiceId: string;
	/** The level it reaches when the action is done; 0 for a notice or a thank-you, null for a line only shown. */
	readonly climbsTo: Level | null;
	/** open − disputed − promised */
	readonly chaseableMinor: Minor;
	/** Part of it that open credits cover. */
	readonly coveredMinor: Minor;
	/** chaseable − covered */
	readonly claimedMinor: Minor;
};

/** What keeps a planned action from going by itself; null when nothing does. */
export type Wait = 'hand' | 'approval' | 'second person' | 'go-live' | 'fresh data';

/** One thing to do for one client, in one currency, at one step (engine.md 4). */
export type PlannedAction = {
	/** Names it among the client's actions of a day: step, currency and, for a thank-you, the payment. */
	readonly key: string;
	readonly currency: Currency;
	readonly step: StepName;
	readonly stepId: string;
	readonly channel: Channel;
	readonly templateId: string | null;
	readonly textConnector: TextConnector | null;
	readonly automatic: boolean;
	readonly paymentId: string | null;
	/** The day it was due, after any shift. */
	readonly dueOn: Day;
	readonly lines: readonly ActionLine[];
	readonly covers: readonly Cover[];
	/** Sum of the claimed amounts of its lines; of a thank-you, the payment. */
	readonly totalMinor: Minor;
	/** Equal as long as recipients, lines and amounts are: an approval given to it stands (engine.md 7). */
	readonly fingerprint: string;
	readonly waits: Wait | null;
};

/** Can this step go without a person, given what the organization has connected? (SCN-13, SCN-14) */
export function goesByItself(step: Step, { printsLetters, texts }: RunFacts): boolean {
	if (!step.automatic) return false;
	if (step.channel === 'email') return true;
	if (step.channel === 'letter') return printsLetters;
	return step.textConnector !== null && step.templateId !== null && texts.includes(step.textConnector);
}

/** What an automatic action still waits for, after that many approvals by different persons. */
export function waitOf(run: RunFacts, overCeiling: boolean, approvals: number): Wait | null {
	const first = run.approvalRequired ? 1 : 0;
	if (approvals < first) return 'approval';
	if (overCeiling && approvals < first + 1) return 'second person';
	if (!run.automaticSending) return 'go-live';
	return run.fresh ? null : 'fresh data';
}
