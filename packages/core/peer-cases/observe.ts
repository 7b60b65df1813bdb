import { day, daysBetween, type Day } from '../src/calendar/day.ts';
import { openClaimMinor } from '../src/interest/claim.ts';
import type { ClientPlan } from '../src/dunning/plan-client.ts';
import { reconcilePlan } from '../src/dunning/reconcile-plan.ts';
import { stands } from '../src/dunning/book.test-kit.ts';
import type { InvoiceFacts } from '../src/dunning/facts.ts';
import type { Book } from './book.ts';
import { amount, policyNamed, type PeerCase } from './cases.ts';
import { claimsOf } from './charges.ts';
import { numberOf } from './schedule.ts';

type Scene = { readonly book: Book; readonly peer: PeerCase; readonly on: Day; readonly before: ClientPlan };

/** What of our engine's answer a peer's word names, in the shape in which the cases state it. */
export function observe(word: string, scene: Scene): unknown {
	const look = words[word];
	if (!look) throw new Error(`nothing of ours is called "${word}"`);
	return look(scene);
}

const words: Readonly<Record<string, (scene: Scene) => unknown>> = {
	actions: ({ book }) =>
		book.proposed
			.flatMap(({ lines }) => lines)
			.map(({ invoiceId, climbsTo }) => ({ doc: invoiceId, level: climbsTo, state: book.states.get(invoiceId) }))
			.sort((a, b) => (a.doc < b.doc ? -1 : 1)),
	states: ({ book }) => Object.fromEntries(book.states),
	/** A peer counts a level from its draft on, we once it is done. */
	levels: ({ book }) => ({
		...Object.fromEntries(book.facts.invoices.map(({ id, level }) => [id, level])),
		...Object.fromEntries(book.standing.flatMap(({ lines }) => lines.map((line) => [line.invoiceId, line.climbsTo]))),
	}),
	openDunnings: ({ book, on }) => {
		const { keep, change } = reconcilePlan(book.standing.map(stands), book.plan(on));
		return keep.length + change.length;
	},
	sent: ({ book }) => book.done.map(({ channel }) => ({ customer: 'C1', channel })),
	documents: ({ book }) =>
		book.standing.map(({ lines }) => ({ customer: 'C1', level: lines[0]?.climbsTo, state: 'draft' })),
	rows: ({ book }) =>
		book.standing.flatMap(({ lines }) =>
			lines.map((line) => ({ doc: line.invoiceId, open: amount(line.claimedMinor) })),
		),
	status: (scene) => (settled(scene) && chargesOpen(scene) === 0 ? 'resolved' : 'unresolved'),
	invoiceStatus: ({ book, peer, on }) =>
		Object.fromEntries(
			(peer.documents ?? []).map(({ id, amount: whole }) => [id, statusOf(invoicesOf(book, id), whole, on)]),
		),
	open: ({ book }) => Object.fromEntries(book.facts.invoices.map(({ id, openMinor }) => [id, amount(openMinor)])),
	balance: ({ book }) => ({ C1: amount(book.facts.invoices.reduce((sum, { openMinor }) => sum + openMinor, 0n)) }),
	overdue: ({ book, on }) =>
		amount(book.facts.invoices.filter(({ dueOn }) => dueOn < on).reduce((sum, { openMinor }) => sum + openMinor, 0n)),
	total: (scene) =>
		Math.round((scene.book.standing.reduce((sum, its) => sum + amount(its.totalMinor), 0) + chargesOpen(scene)) * 100) /
		100,
	chargesOpen: (scene) => chargesOpen(scene),
	customerLevel: ({ book }) => ({ C1: Math.max(0, ...book.facts.invoices.map(({ level }) => level)) || null }),
	customerState: ({ book, peer, on }) => {
		const level = book.levelByAge(on);
		return { C1: level === 0 ? 'clear' : policyNamed(peer.policy ?? '').levels?.[level - 1]?.name };
	},
	/** The work that waits for a person, and with it whoever took it on, is the action that stands. */
	nextAction: ({ book }) => ({ C1: book.standing[0]?.channel ?? null }),
	owner: ({ book }) => ({ C1: book.standing[0]?.channel ?? null }),
	attempts: ({ book }) => {
		const currencies = book.facts.invoices.map((its) => its.currency);
		return book.proposed
			.map(({ currency }) => ({ customer: 'C1', currency, policy: book.facts.scenario?.id }))
			.sort((a, b) => currencies.indexOf(a.currency) - currencies.indexOf(b.currency));
	},
	counters: ({ book }) => ({
		C1: Object.fromEntries(book.facts.invoices.map(({ currency, level }) => [currency, level])),
	}),
	/** The end of a campaign: an invoice that this run left with no step above. */
	events: ({ book, on, before }) => finished(book.plan(on)).filter((id) => !finished(before).includes(id)),
	requestsTotal: ({ book }) => book.done.length,
	requestAmount: ({ book }) => amount(book.done.at(-1)?.totalMinor ?? 0n),
	send: ({ book }) => Math.max(...book.proposed.flatMap(({ lines }) => lines.map(({ climbsTo }) => climbsTo ?? 0))),
	next: ({ peer, before }) => {
		const next = before.answers[0]?.next;
		return next && { n: numberOf(peer.given ?? {}, next.step.name), on: next.on };
	},
};

const finished = ({ answers }: ClientPlan): string[] =>
	answers.flatMap(({ invoiceId, hold }) => (hold?.reason === 'finished' ? [invoiceId] : []));

const invoicesOf = (book: Book, document: string): InvoiceFacts[] =>
	book.facts.invoices.filter(({ id }) => id === document || id.startsWith(`${document}/`));

/** Every invoice of the actions that were made is paid. */
function settled({ book, on }: Scene): boolean {
	const dunned = new Set(book.standing.flatMap(({ lines }) => lines.map(({ invoiceId }) => invoiceId)));
	const answers = book.plan(on).answers.filter(({ invoiceId }) => dunned.has(invoiceId));
	return answers.every(({ hold }) => hold?.reason === 'paid');
}

function statusOf(parts: readonly InvoiceFacts[], whole: number, on: Day): string {
	const open = parts.filter(({ openMinor }) => openMinor > 0n);
	if (open.length === 0) return 'paid';
	if (open.some(({ dueOn }) => dueOn < on)) return 'overdue';
	return amount(open.reduce((sum, { openMinor }) => sum + openMinor, 0n)) < whole ? 'partly-paid' : 'open';
}

/** Claimed beside the invoice at the event's day, whatever became of the invoice since. */
function chargesOpen({ peer, on }: Scene): number {
	const [document] = peer.documents ?? [];
	const { fee, annualRatePct } = peer.given ?? {};
	if (fee === undefined || annualRatePct === undefined || document?.due === undefined) return 0;
	const daysOverdue = daysBetween(day(document.due), on);
	const claims = claimsOf({ outstanding: document.amount, daysOverdue, annualRatePct, fee });
	return amount(claims.reduce((sum, claim) => sum + openClaimMinor(claim), 0n));
}
