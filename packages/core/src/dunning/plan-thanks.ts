import { addDays, daysBetween, laterOf, type Day } from '../calendar/day.ts';
import { nextWorkingDay } from '../calendar/working-day.ts';
import { stepNamed, type Step } from '../scenario/scenario.ts';
import { goesByItself, waitOf, type PlannedAction } from './action.ts';
import { clientHolds } from './assess.ts';
import type { ClientFacts, RunFacts, ThankablePayment } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { reachedBy } from './reach.ts';

/** A payment older than this is no longer thanked (SCN-09). */
export const THANKED_WITHIN_DAYS = 30;

export type ThankPlan = {
	readonly paymentId: string;
	readonly action: PlannedAction | undefined;
	readonly lookOn: Day | null;
};

/**
 * The thank-you for a matched payment: X days after the payment date, or at the first run after the match; only for payments
 * dated after go-live and at most 30 days old (SCN-09, engine.md 3).
 */
export function planThanks(payment: ThankablePayment, client: ClientFacts, run: RunFacts): ThankPlan {
	const { scenario } = client;
	const step = scenario ? stepNamed(scenario.steps[client.variant], 'thanks') : undefined;
	const later = (lookOn: Day | null): ThankPlan => ({ paymentId: payment.id, action: undefined, lookOn });
	if (!scenario || !step || run.goLiveOn === null || payment.paidOn <= run.goLiveOn) return later(null);
	if (daysBetween(payment.paidOn, run.today) > THANKED_WITHIN_DAYS) return later(null);
	if (scenario.thankOnlyReminded && !payment.reminded) return later(null);
	const shifted = (day: Day) => (scenario.shiftToWorkingDays ? nextWorkingDay(day, client.holidays) : day);
	const nominal = addDays(payment.paidOn, step.days);
	const on = shifted(laterOf(nominal, run.today));
	if (on > run.today) return later(on);
	const tomorrow = addDays(run.today, 1);
	const rested = client.lastMessageOn && addDays(client.lastMessageOn, scenario.minimumGapDays);
	if (rested && rested > run.today) return later(rested);
	if (clientHolds(client, run.today).length > 0 || reachedBy(step, client.reach) === null) return later(tomorrow);
	return { paymentId: payment.id, action: thankYou(payment, step, shifted(nominal), client, run), lookOn: tomorrow };
}

function thankYou(
	payment: ThankablePayment,
	step: Step,
	dueOn: Day,
	client: ClientFacts,
	run: RunFacts,
): PlannedAction {
	const nothing = { climbsTo: 0, chaseableMinor: 0n, coveredMinor: 0n, claimedMinor: 0n } as const;
	const lines = [...payment.invoiceIds].sort().map((invoiceId) => ({ invoiceId, ...nothing }));
	const fingerprint = fingerprintOf(step, payment.currency, `${reachedBy(step, client.reach)} ${payment.id}`, lines);
	const automatic = goesByItself(step, run);
	return {
		key: `thanks ${payment.currency} ${payment.id}`,
		currency: payment.currency,
		step: 'thanks',
		stepId: step.id,
		channel: step.channel,
		templateId: step.templateId,
		textConnector: step.textConnector,
		automatic,
		paymentId: payment.id,
		dueOn,
		lines,
		covers: [],
		totalMinor: payment.minor,
		fingerprint,
		waits: automatic ? waitOf(run, false, client.approvals.get(fingerprint) ?? 0) : 'hand',
	};
}
