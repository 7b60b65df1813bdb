import { addDays, type Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import { partsOf, type Parts } from './chaseable.ts';
import type { ClientFacts, InvoiceFacts, RunFacts, Stop } from './facts.ts';
import { setAside, type Hold } from './hold.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { spendCredits, type Cover } from './spend-credits.ts';

/** One invoice before grouping: its parts, what covers it, what comes next, and each hold that is its own or its client's. */
export type Assessed = {
	readonly invoice: InvoiceFacts;
	readonly parts: Parts;
	readonly covers: readonly Cover[];
	readonly coveredMinor: Minor;
	readonly next: NextStep | undefined;
	readonly holds: Hold[];
};

/** Assesses every invoice of a client on a day (engine.md 2, 3 and the first part of 5). */
export function assess(client: ClientFacts, run: RunFacts): Assessed[] {
	const split = client.invoices.map((invoice) => ({ invoice, parts: partsOf(invoice, run, client.holidays) }));
	const chaseable = new Map(split.map(({ invoice, parts }) => [invoice.id, parts.chaseableMinor]));
	const covers = spendCredits(client.credits, client.invoices, chaseable, run.today);
	const calendar = { today: run.today, holidays: client.holidays };
	const held = clientHolds(client, run.today);
	return split.map(({ invoice, parts }) => {
		const mine = covers.get(invoice.id) ?? [];
		const coveredMinor = mine.reduce((sum, cover) => sum + cover.minor, 0n);
		const next = client.scenario ? nextStep(invoice, client.scenario, client.variant, calendar) : undefined;
		const before = { invoice, parts, covers: mine, coveredMinor, next };
		return { ...before, holds: [...held, ...invoiceHolds(before, client, run)] };
	});
}

/** Holds that keep a client out of the run whole, thank-yous included. */
export function clientHolds(client: ClientFacts, today: Day): Hold[] {
	const holds: Hold[] = [];
	if (client.inCollection) holds.push({ reason: 'client in collection' });
	if (stops(client.stop, today)) holds.push({ reason: 'client on stop', ...ends(client.stop) });
	if (client.insolvency) holds.push({ reason: 'insolvency' });
	if (!client.scenario)
		holds.push({ reason: 'no scenario', about: { because: client.isolated ? 'isolated profile' : 'none' } });
	return holds;
}

function invoiceHolds(
	{ invoice, parts, coveredMinor, next }: Omit<Assessed, 'holds'>,
	client: ClientFacts,
	run: RunFacts,
): Hold[] {
	const holds: Hold[] = [];
	if (invoice.openMinor <= 0n) holds.push({ reason: 'paid' });
	if (stops(invoice.stop, run.today)) holds.push({ reason: 'invoice on stop', ...ends(invoice.stop) });
	if (invoice.directDebit) holds.push({ reason: 'direct debit' });
	if (invoice.openMinor > 0n && parts.chaseableMinor === 0n) holds.push(whyNothingIsChased(parts));
	if (invoice.paymentPlanUpToDate) holds.push({ reason: 'payment plan' });
	if (parts.chaseableMinor > 0n && coveredMinor === parts.chaseableMinor) holds.push({ reason: 'covered by credit' });
	if (invoice.uncertain) holds.push({ reason: 'sending uncertain' });
	if (client.scenario && !next) holds.push({ reason: 'finished' });
	if (next && next.on > run.today) holds.push({ reason: 'not due yet', until: next.on });
	if (invoice.unticked)
		holds.push({ reason: 'unticked tonight', until: addDays(run.today, 1), about: invoice.unticked });
	return invoice.included ? holds.filter(({ reason }) => !setAside.has(reason)) : holds;
}

/** Where a dispute of a part and a promise of the rest leave nothing, the promise answers: it has a day. */
const whyNothingIsChased = (parts: Parts): Hold =>
	parts.promisedMinor === 0n || parts.promisedUntil === undefined
		? { reason: 'disputed' }
		: { reason: 'promised', until: parts.promisedUntil };

const stops = (stop: Stop | null, today: Day): boolean => stop !== null && (stop.until === null || today <= stop.until);

const ends = (stop: Stop | null): Pick<Hold, 'until'> => (stop?.until ? { until: addDays(stop.until, 1) } : {});
