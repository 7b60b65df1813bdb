import type { Day } from '@quittance/core/calendar/day.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { setAside, type Hold } from '@quittance/core/dunning/hold.ts';
import { planClient, type Answer, type ClientPlan } from '@quittance/core/dunning/plan-client.ts';
import { recheckAction } from '@quittance/core/dunning/recheck-action.ts';
import { isHeld } from '@quittance/core/dunning/run-summary.ts';
import { refuse, type Refused } from '@quittance/core/outcome.ts';
import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import type { DueClient, StandingDue } from '@quittance/db/due-clients.ts';
import type { DueFilter } from '@quittance/db/due-filter.ts';
import type { PlanningClient } from '@quittance/db/planning-facts.ts';
import type { AnsweredRefusal } from '../refusals.ts';

/** Lines of one message and held invoices of one client that are shown; the rest are counted. */
const SHOWN = 30;

type Line = { readonly invoiceId: string; readonly number: string; readonly dueOn: Day; readonly minor: bigint };

export type DueMessage = {
	readonly id: string;
	readonly step: StepName;
	readonly channel: Channel;
	readonly currency: string;
	/** As it would leave now. */
	readonly totalMinor: bigint;
	readonly lines: readonly (Line & { readonly includedBy: string | null; readonly because: string | null })[];
	readonly moreLines: number;
	/** Why it cannot be sent from here; null when it can. */
	readonly why: Refused<AnsweredRefusal> | null;
};

export type HeldLine = Line & {
	readonly step: StepName;
	readonly channel: Channel;
	readonly currency: string;
	readonly hold: Hold;
	readonly also: readonly Hold[];
	/** Whether a person may set aside all that holds it. */
	readonly mayInclude: boolean;
};

export type DueOfClient = DueClient & {
	readonly messages: readonly DueMessage[];
	readonly held: readonly HeldLine[];
	readonly moreHeld: number;
};

/**
 * What is due to one client today as it stands now: its planned messages read again (SCN-16), and the invoices whose step is due but that a hold
 * keeps out. undefined when there is neither, within the filter.
 */
export function dueOf(
	listed: DueClient,
	client: PlanningClient,
	standing: ReadonlyMap<string, StandingDue>,
	filter: DueFilter,
	run: RunFacts,
): DueOfClient | undefined {
	if (!client.facts.scenario || (filter.scenario !== undefined && client.choice.scenarioId !== filter.scenario))
		return undefined;
	const plan = planClient(client.facts, run);
	const messages = client.standing.flatMap((action) => {
		const known = standing.get(action.id);
		const planned = plan.actions.find(({ key }) => key === action.key);
		return known && planned && passes(filter, planned)
			? [messageOf(client, plan, { ...action, ...known }, listed.mayAct)]
			: [];
	});
	const held = plan.answers.flatMap((answer) => heldLine(client, answer, run.today));
	const within = held.filter((line) => passes(filter, line));
	if (messages.length === 0 && within.length === 0) return undefined;
	const moreHeld = Math.max(0, within.length - SHOWN);
	return { ...listed, messages, held: within.slice(0, SHOWN), moreHeld };
}

const passes = ({ step, channel }: DueFilter, of: { readonly step: StepName; readonly channel: Channel }) =>
	(step === undefined || of.step === step) && (channel === undefined || of.channel === channel);

type Standing = PlanningClient['standing'][number] & StandingDue;

function messageOf(client: PlanningClient, plan: ClientPlan, standing: Standing, mayAct: boolean): DueMessage {
	const planned = plan.actions.find(({ key }) => key === standing.key);
	if (!planned) throw new Error(`nothing is planned under ${standing.key}`);
	const { step, channel, currency } = planned;
	const ready = { key: standing.key, stepId: standing.stepId ?? '', invoiceIds: standing.invoiceIds };
	const forced = client.facts.invoices.some(({ id, included }) => included && standing.invoiceIds.includes(id));
	const left = recheckAction(ready, plan, forced ? undefined : client.facts.scenario?.minimums[currency]);
	const going = left.ok ? left.value : planned;
	const invoices = new Map(client.facts.invoices.map((invoice) => [invoice.id, invoice]));
	const lines = going.lines.flatMap(({ invoiceId, claimedMinor: minor }) => {
		const invoice = invoices.get(invoiceId);
		if (!invoice) return [];
		const { number, dueOn, included } = invoice;
		return [{ invoiceId, number, dueOn, minor, includedBy: included?.by ?? null, because: included?.why ?? null }];
	});
	const why =
		standing.leavingBy !== null
			? refuse('action.sent', { by: standing.leavingBy })
			: !left.ok
				? left
				: mayAct
					? null
					: refuse('client.readOnly');
	return {
		...{ id: standing.id, step, channel, currency, why },
		totalMinor: going.totalMinor,
		lines: lines.slice(0, SHOWN),
		moreLines: Math.max(0, lines.length - SHOWN),
	};
}

/** An invoice whose step is due today and that stands in no message: what holds it, in order. */
function heldLine({ facts }: PlanningClient, { invoiceId, next, hold, also }: Answer, today: Day): HeldLine[] {
	if (!hold || !isHeld(hold.reason) || !next || next.on > today) return [];
	const invoice = facts.invoices.find(({ id }) => id === invoiceId);
	if (!invoice) return [];
	const { number, dueOn, currency, openMinor: minor } = invoice;
	const { name: step, channel } = next.step;
	const mayInclude = [hold, ...also].every(({ reason }) => setAside.has(reason));
	return [{ invoiceId, number, dueOn, minor, step, channel, currency, hold, also, mayInclude }];
}
