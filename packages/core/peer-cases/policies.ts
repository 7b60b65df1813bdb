import { reminderNames, type Scenario, type Step } from '../src/scenario/scenario.ts';
import { call, scenario, step } from '../src/dunning/book.test-kit.ts';

/** How a peer writes what we call a scenario. */
export type Policy = {
	/** sequential: level after level; highest: the state that the age gives; attempts: counted requests with a gap. */
	readonly progression: 'sequential' | 'highest' | 'attempts';
	readonly levels?: readonly {
		readonly days: number;
		readonly name?: string;
		readonly minDaysSincePrevious?: number;
		readonly manualAction?: 'phone';
	}[];
	readonly minGapDays?: number;
	readonly maxAttempts?: number;
	readonly thresholds?: Readonly<Record<string, number>>;
};

/** Our scenario of the same effect. Each version has steps of its own, as a published one would. */
export function scenarioOf(name: string, policy: Policy): Scenario {
	const { steps, ...over } = policy.progression === 'attempts' ? byAttempts(policy) : byLevels(policy);
	const own = steps.map((its) => ({ ...its, id: `${name} ${its.name}` }));
	return scenario(own, { id: name, versionId: name, ...over });
}

/** Levels count from the due date; where a level also waits for the previous one, ours count from that. */
function byLevels({ levels = [], progression }: Policy) {
	const waits = levels.some(({ minDaysSincePrevious }) => minDaysSincePrevious !== undefined);
	return {
		anchor: waits ? ('previous' as const) : ('due' as const),
		grouping: progression === 'highest' ? ('one message' as const) : ('per level' as const),
		steps: levels.map((level, at): Step => {
			const days = level.minDaysSincePrevious ?? level.days;
			return level.manualAction ? call(reminder(at), days) : step(reminder(at), days);
		}),
	};
}

/** The n-th attempt is our R n: as many reminders as attempts, over all that is overdue, above a threshold. */
function byAttempts({ minGapDays = 0, maxAttempts = 0, thresholds = {} }: Policy) {
	// In whole days, strictly more than the gap is one day more.
	const days = (at: number) => (at === 0 ? 1 : minGapDays + 1);
	const minimums = Object.entries(thresholds).map(([currency, least]) => [currency, BigInt(Math.round(least * 100))]);
	return {
		anchor: 'previous' as const,
		grouping: 'one message' as const,
		minimums: Object.fromEntries(minimums) as Scenario['minimums'],
		steps: Array.from({ length: maxAttempts }, (_, at) => step(reminder(at), days(at))),
	};
}

export function reminder(at: number) {
	const name = reminderNames[at];
	if (!name) throw new Error('our scenarios end with R5');
	return name;
}
