import { addDays, day, type Day } from '../src/calendar/day.ts';
import { reminded } from '../src/dunning/book.test-kit.ts';
import type { Level } from '../src/scenario/scenario.ts';
import { whichScenario } from '../src/scenario/which-scenario.ts';
import { Book, invoicesOf } from './book.ts';
import { cents, policyNamed, type Given, type PeerCase, type PeerEvent } from './cases.ts';
import { observe } from './observe.ts';
import { scenarioOf, type Policy } from './policies.ts';
import { remindersOf } from './schedule.ts';

/** Where a case names none: one reminder, the day after the due date. */
const PLAIN: Policy = { progression: 'sequential', levels: [{ days: 1 }] };

export type Told = { readonly on: string; readonly expected: unknown; readonly observed: unknown };

/** Lives a case's story through our engine, and says after each event what can be seen of what the case expects there. */
export function replay(peer: PeerCase): Told[] {
	const timeline = peer.timeline ?? [];
	const [first] = timeline;
	if (!first) return [];
	const book = opened(peer, day(first.on));
	return timeline.flatMap((event) => {
		const on = day(event.on);
		const before = book.plan(on);
		happens(event, book, on, sends(peer));
		const keys = Object.keys(event.expect ?? {});
		const observed = Object.fromEntries(keys.map((key) => [key, observe(key, { book, peer, on, before })]));
		return keys.length > 0 ? [{ on: event.on, expected: event.expect, observed }] : [];
	});
}

/** A campaign's run also sends; the schedule of reminders that go by themselves likewise. */
const sends = ({ domain }: PeerCase): boolean => domain === 'campaign' || domain === 'schedule';

function opened({ policy, given = {}, documents = [], domain }: PeerCase, start: Day): Book {
	if (domain === 'schedule') return new Book(...scheduled(given));
	const { scenarioId } = whichScenario({
		ownScenarioId: given.customerPolicy ?? null,
		profile: { name: 'entity', scenarioId: given.entityPolicy ?? policy ?? (policy === null ? null : 'plain') },
		groups: [],
	});
	const named = scenarioId === 'plain' || scenarioId === null ? PLAIN : policyNamed(scenarioId);
	const book = new Book(invoicesOf(documents, start), {
		scenario: scenarioId === null ? null : scenarioOf(scenarioId, named),
	});
	const { lastAttempt, counters } = given;
	if (lastAttempt === undefined && counters === undefined) return book;
	// An attempt of a peer is a level of ours: so many were done, the last so many days ago.
	const lastOn = addDays(start, -Number.parseInt(lastAttempt ?? '30', 10));
	for (const { id, currency } of book.facts.invoices) {
		const count = counters ? (counters['C1']?.[currency] ?? 0) : 1;
		if (count > 0) book.change([id], () => reminded(count as Level, lastOn));
	}
	return book;
}

function scheduled(given: Given): ConstructorParameters<typeof Book> {
	const { date = '', due = '' } = given;
	const [document] = invoicesOf([{ id: 'INV', amount: 100, currency: 'EUR', date, due }], day(date));
	return [document ? [document] : [], { scenario: remindersOf(given).scenario }];
}

function happens(event: PeerEvent, book: Book, on: Day, sent: boolean): void {
	const docs = event.docs === 'all-drafts' ? undefined : event.docs;
	const id = event.id ?? `${event.do} of ${on}`;
	const minor = cents(Math.abs(event.amount ?? 0));
	switch (event.do ?? 'run') {
		case 'run':
			book.run(on);
			return sent ? book.approve(on) : undefined;
		case 'dun':
		case 'prepare_documents':
			return book.run(on);
		case 'run+approve':
			book.run(on);
			return book.approve(on);
		case 'approve':
		case 'action_done':
			return book.approve(on, docs);
		case 'pay':
			if (event.allocated === false) return book.leaveOpen(id, minor, on);
			return docs?.forEach((doc, at) => book.settle(id, doc, event.amounts ? cents(event.amounts[at] ?? 0) : minor));
		case 'credit':
			return book.leaveOpen(id, minor, on);
		case 'credit_note':
			return event.against == null ? book.leaveOpen(id, minor, on) : book.settle(id, event.against, minor);
		case 'cancel_payment':
		case 'cancel_credit_note':
		case 'refund':
			return book.unsettle(id);
		case 'block':
		case 'write_off':
			return book.change(docs ?? [], () => ({ stop: { until: null } }));
		case 'unblock':
		case 'unwrite_off':
			return book.change(docs ?? [], () => ({ stop: null }));
		case 'dispute':
			return book.change(docs ?? [], ({ openMinor }) => ({ disputedMinor: openMinor }));
		case 'exclude_customer':
			book.facts = { ...book.facts, stop: { until: null } };
			return;
		case 'include_customer':
			book.facts = { ...book.facts, stop: null };
			return;
		case 'assume':
			// A level that a peer reached has its action standing; with us the one before is done, and this one is due.
			for (const [doc, level] of Object.entries(event.levels ?? {}))
				book.change([doc], () => reminded((level - 1) as Level, addDays(on, -1)));
			return book.run(on);
		default:
			throw new Error(`nothing of ours answers to "${event.do}"`);
	}
}
