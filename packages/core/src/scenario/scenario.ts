import type { Currency, Minor } from '../money/money.ts';

/** What a step goes through (média). */
export const channels = ['email', 'letter', 'phone', 'other'] as const;
export type Channel = (typeof channels)[number];

/** A gateway for texts to consented numbers. */
export type TextConnector = 'sms' | 'whatsapp' | 'viber';

/** Reminder level of an invoice: the highest reminder done; 0 is none (SCN-11). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

export const reminderNames = ['R1', 'R2', 'R3', 'R4', 'R5'] as const;
export type ReminderName = (typeof reminderNames)[number];
export const stepNames = ['notice', ...reminderNames, 'thanks'] as const;
export type StepName = (typeof stepNames)[number];

/** SCN-03: clients with a usable email address, and clients without. */
export type Variant = 'with email' | 'without email';

/** SCN-12 */
export type Grouping = 'per level' | 'one message';

/** Where the days of a reminder count from (SCN-07, SCN-26). */
export type Anchor = 'previous' | 'due' | 'due, end of month' | 'invoice date';

export type Step = {
	readonly id: string;
	readonly name: StepName;
	/** SCN-08: a step that is off is passed over. */
	readonly on: boolean;
	/** Before the due date for the notice, after the anchor for a reminder, after the payment date for the thank-you. */
	readonly days: number;
	readonly channel: Channel;
	readonly templateId: string | null;
	/** What carries an *other* step by itself (SCN-13). */
	readonly textConnector: TextConnector | null;
	readonly instructions: string | null;
	/** SCN-14 */
	readonly automatic: boolean;
};

/** One published version of a scenario: what the planner follows (engine.md 3 and 4). */
export type Scenario = {
	readonly id: string;
	readonly versionId: string;
	readonly anchor: Anchor;
	readonly grouping: Grouping;
	/** Least amount worth a message, by currency; a currency that is absent has none. Never converted. */
	readonly minimums: Readonly<Record<Currency, Minor>>;
	/** Automatic actions above it wait for a second person, by currency (SCN-21). */
	readonly ceilings: Readonly<Record<Currency, Minor>>;
	/** Days between two messages to one client; 0 is none (SCN-21). */
	readonly minimumGapDays: number;
	/** SCN-19 */
	readonly shiftToWorkingDays: boolean;
	/** Thank only for payments whose invoices had been reminded. */
	readonly thankOnlyReminded: boolean;
	readonly steps: Readonly<Record<Variant, readonly Step[]>>;
};

/** 1…5 for a reminder, 0 for the notice and the thank-you, which are no levels. */
export const levelOf = (name: StepName): Level => (reminderNames.indexOf(name as ReminderName) + 1) as Level;

/** The first reminder switched on above a level, or undefined when there is none left (SCN-08). */
export function firstOnAbove(steps: readonly Step[], level: Level): Step | undefined {
	let found: Step | undefined;
	for (const step of steps) {
		const its = levelOf(step.name);
		if (step.on && its > level && (found === undefined || its < levelOf(found.name))) found = step;
	}
	return found;
}

export const stepNamed = (steps: readonly Step[], name: StepName): Step | undefined =>
	steps.find((step) => step.name === name && step.on);
