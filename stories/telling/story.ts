import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import { completeAction } from '@quittance/commands/complete-action.ts';
import { explainInvoice } from '@quittance/commands/explain-invoice.ts';
import { matchCredit } from '@quittance/commands/match-credit.ts';
import type { Office } from '@quittance/commands/office.ts';
import { postLetter } from '@quittance/commands/post-letter.ts';
import { recordPayment } from '@quittance/commands/record-payment.ts';
import { invoicesNumbered } from '@quittance/db/invoices.ts';
import type { Actor, Database, Tx } from '@quittance/db/open.ts';
import type { ScenarioDraft } from '@quittance/db/scenarios.ts';
import { keptPost, type KeptPost } from '@quittance/delivery/email/kept-post.ts';
import { simpleParser } from 'mailparser';
import type { CastMember } from '../cast/cast-member.ts';
import { Clock } from './clock.ts';
import { bring, type Owed } from './given.ts';
import { night } from './night.ts';
import { granted, openBook, type Book } from './open-book.ts';
import { told, type Templates } from './scenario.ts';
import { doneOn, tasksSince, waiting } from './seen.ts';

/** An organization that lives through days and nights on a real database, with a clock of its own and a post office that keeps what it is given. */
export class Story {
	readonly office: Office;
	readonly staff: Actor;
	readonly post: KeptPost;
	readonly book: Book;
	today: Day;
	readonly #clock: Clock;
	readonly #worker: Actor;
	#mailsRead = 0;

	private constructor(office: Office, staff: Actor, book: Book, clock: Clock, today: Day, post: KeptPost) {
		this.office = office;
		this.staff = staff;
		this.book = book;
		this.today = today;
		this.post = post;
		this.#clock = clock;
		this.#worker = { ...staff, kind: 'worker', id: 'night' };
	}

	/** Begins in the morning of a day, under the rules of the stories unless told otherwise. */
	static async begin(
		db: Database,
		organization: number,
		on: string,
		rules: (templates: Templates) => ScenarioDraft = told,
		post: KeptPost = keptPost(),
	): Promise<Story> {
		const today = day(on);
		const clock = new Clock(today);
		const office = { db, now: clock.now };
		const organizationId = `01890000-0000-7000-8000-${String(organization).padStart(12, '0')}`;
		const staff: Actor = { organizationId, kind: 'operator', id: 'Marie' };
		return new Story(office, staff, await openBook(office, staff, today, rules), clock, today, post);
	}

	write<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
		return this.office.db.write(this.staff, change);
	}

	look<T>(ask: (tx: Tx) => Promise<T>): Promise<T> {
		return this.office.db.read(this.staff.organizationId, ask);
	}

	/** A client of the cast comes in, with what it owes; its id. */
	bring(member: CastMember, ...owed: readonly Owed[]): Promise<string> {
		return this.write((tx) => bring(tx, member, owed));
	}

	/** The night of a day, and then its morning. */
	async night(on: string, before?: () => Promise<unknown>): Promise<void> {
		this.today = day(on);
		this.#clock.night(this.today);
		await night(this.office, this.#worker, this.today, this.post, before);
		this.#clock.morning(this.today);
	}

	/** Every night from tomorrow's to that of a day. */
	async nightsThrough(last: string): Promise<void> {
		while (this.today < last) await this.night(addDays(this.today, 1));
	}

	/** The nights pass, and nobody works: a server that is down. */
	downThrough(last: string): void {
		this.today = day(last);
		this.#clock.morning(this.today);
	}

	done = (on: string = this.today): Promise<string[]> => this.look((tx) => doneOn(tx, day(on)));
	cards = async (): Promise<string[]> => (await this.look(waiting)).map(({ card }) => card);
	tasksToday = (): Promise<string[]> => this.look((tx) => tasksSince(tx, new Date(`${this.today}T00:00:00Z`)));

	/** What the file of an invoice says: its next step with its day, and what holds it: `R2 2026-03-23, not due yet`. */
	async why(number: string, on: string = this.today): Promise<string> {
		const [explained] = granted(
			await explainInvoice(this.office, {
				organizationId: this.staff.organizationId,
				number,
				on: day(on),
				printsLetters: false,
			}),
		);
		const { next, hold } = explained?.answer ?? {};
		return `${next ? `${next.step.name} ${next.on}` : 'no step'}, ${hold?.reason ?? 'goes'}`;
	}

	async invoice(number: string) {
		const [invoice] = await this.look((tx) => invoicesNumbered(tx, number));
		if (!invoice) throw new Error(`no invoice ${number} in this story`);
		return invoice;
	}

	/** Mails that arrived since the last time anybody looked: `to: subject`. */
	async newMails(): Promise<string[]> {
		const fresh = this.post.kept.slice(this.#mailsRead);
		this.#mailsRead = this.post.kept.length;
		const parsed = fresh.map(
			async ({ raw, envelope }) => `${envelope.to.join(', ')}: ${(await simpleParser(raw)).subject ?? ''}`,
		);
		return (await Promise.all(parsed)).sort();
	}

	/** Money comes for an invoice and is matched with it at once. */
	async pay(number: string, minor: bigint): Promise<string> {
		const { id: invoiceId, clientId, currency } = await this.invoice(number);
		const externalKey = `${number} ${this.today} ${minor}`;
		const paid = {
			clientId,
			externalKey,
			reference: number,
			currency,
			method: 'transfer',
			amountMinor: minor,
			paidOn: this.today,
		};
		const { paymentId } = granted(await recordPayment(this.office, { actor: this.staff, ...paid }));
		granted(
			await matchCredit(this.office, {
				actor: this.staff,
				invoiceId,
				credit: { kind: 'payment', id: paymentId },
				minor,
			}),
		);
		return paymentId;
	}

	/** A colleague does the first card of a client: posts its letter, or makes its call. */
	async work(client: string): Promise<void> {
		const card = (await this.look(waiting)).find((one) => one.card.includes(client));
		if (!card) throw new Error(`no card of ${client} in ${(await this.cards()).join('; ')}`);
		const asked = { actor: this.staff, actionId: card.id };
		if (card.card.includes(' letter ')) granted(await postLetter(this.office, asked));
		else granted(await completeAction(this.office, { ...asked, outcome: 'reached', countsAsLevel: true }));
	}
}
