import { day, daysBetween } from '../src/calendar/day.ts';
import { scenario, step } from '../src/dunning/book.test-kit.ts';
import { levelOf, reminderNames, type Scenario, type Step, type StepName } from '../src/scenario/scenario.ts';
import type { Given, PeerReminder } from './cases.ts';
import { reminder } from './policies.ts';

/** The one sequence that a case gives in its title only: four and two days before the due date, three after it. */
const SEQUENCE: readonly PeerReminder[] = [-4, -2, 3].map((days, at) => ({ n: at + 1, from: 'due', days }));

const EVERY = { daily: 1, 'two-weeks': 14, monthly: 30 } as const;

type Schedule = { readonly scenario: Scenario; readonly numbers: ReadonlyMap<StepName, number | undefined> };

/**
 * Our scenario for a list of reminders, each at its own distance from one date or the other. Ours share an anchor (SCN-26): one
 * before the due date is the notice; several before it, or any from the invoice date alone, count from the invoice date.
 */
export function remindersOf(given: Given): Schedule {
	const { reminders = SEQUENCE } = given;
	const numbered = reminders.filter(({ endless }) => endless === undefined);
	const fromDue = numbered.filter(({ from }) => from === 'due');
	const early = fromDue.filter(({ days = 0 }) => days < 0);
	if (fromDue.length === 0 || early.length > 1) return fromInvoiceDate(given, numbered);
	const late = fromDue.filter(({ days = 0 }) => days >= 0);
	const steps = [
		...early.map(({ days = 0, n }) => ({ n, its: step('notice', -days) })),
		...late.map(({ days = 0, n }, at) => ({ n, its: step(reminder(at), days) })),
	];
	return {
		scenario: scenario(
			steps.map(({ its }) => its),
			{ anchor: 'due' },
		),
		numbers: numbersOf(steps),
	};
}

function fromInvoiceDate({ date = '', due = '', reminders = [] }: Given, numbered: readonly PeerReminder[]): Schedule {
	const term = daysBetween(day(date), day(due));
	const own = numbered.map(({ n, from, days = 0 }, at) => ({
		n,
		its: step(reminder(at), from === 'due' ? term + days : days),
	}));
	const endless = reminders.find((its) => its.endless)?.endless;
	const last = own.at(-1)?.its.days ?? 0;
	// Ours end with R5, where a peer's go on.
	const repeated = (endless ? reminderNames.slice(own.length) : []).map((name, at) => ({
		n: undefined,
		its: step(name, last + (endless ? EVERY[endless] : 0) * (at + 1)),
	}));
	const steps = [...own, ...repeated];
	return {
		scenario: scenario(
			steps.map(({ its }) => its),
			{ anchor: 'invoice date' },
		),
		numbers: numbersOf(steps),
	};
}

const numbersOf = (steps: readonly { readonly n: number | undefined; readonly its: Step }[]) =>
	new Map(steps.map(({ n, its }) => [its.name, n]));

/** What a peer calls our step. */
export const numberOf = (given: Given, name: StepName): number => remindersOf(given).numbers.get(name) ?? levelOf(name);
