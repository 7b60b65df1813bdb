import { holdReasons } from '@quittance/core/dunning/hold.ts';
import { holdInWords, holdName } from '@quittance/ui/words/holds.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';
import { taskWords } from '@quittance/ui/words/tasks.ts';
import type { KeptMail } from './kept-mail.ts';
import { html, type Markup } from './markup.ts';
import type { HeldInvoice, NightAction, NightReport } from './night-report.ts';
import type { Page } from './page.ts';
import type { Reader } from './reader.ts';
import { grouped, sumOf } from './sums.ts';
import { fateWords, words } from './words.ts';

export type Around = { readonly before: NightReport | undefined; readonly after: NightReport | undefined };

/** One night: what went out by step, what was held by reason, and what it asks people to look at. */
export function nightPage(night: NightReport, mails: readonly KeptMail[], around: Around, reader: Reader): Page {
	const { say } = reader;
	const done = night.actions.filter(({ fate }) => fate === 'sent' || fate === 'by hand');
	return {
		title: `${say(words.night)} · ${reader.day(night.day)}`,
		body: html`<nav class="around" aria-label="${say(words.nights)}">
				${step(around.before, words.previous, reader)}
				<a href="${reader.link('/')}">${say(words.allNights)}</a>
				${step(around.after, words.next, reader)}
			</nav>
			<h1>${reader.day(night.day, 'long')}</h1>
			<p class="figures">
				<span><b>${done.length}</b> ${say(words.messages).toLowerCase()}</span>
				<span><b>${sumOf(done.map(amountOf), reader) || '–'}</b></span>
				<span
					><b>${night.held.filter(({ hold }) => hold.reason !== 'not due yet').length}</b>
					${say(words.heldShort).toLowerCase()}</span
				>
			</p>
			<section aria-labelledby="out">
				<h2 id="out">${say(words.wentOut)}</h2>
				${night.actions.length === 0 ? html`<p class="empty">${say(words.nothingSent)}</p>` : steps(night.actions, mails, reader)}
			</section>
			<section aria-labelledby="held">
				<h2 id="held">${say(words.held)}</h2>
				${night.held.length === 0 ? html`<p class="empty">${say(words.nothingHeld)}</p>` : holds(night.held, reader)}
			</section>
			${night.tasks.length > 0 && tasks(night, reader)}`,
	};
}

const amountOf = ({ currency, totalMinor }: NightAction) => ({ currency, minor: totalMinor });

const step = (night: NightReport | undefined, said: (typeof words)['next' | 'previous'], reader: Reader) =>
	night && html`<a href="${reader.link(`/nights/${night.day}`)}">${reader.say(said)}</a>`;

const order = Object.keys(stepWords);

function steps(actions: readonly NightAction[], mails: readonly KeptMail[], reader: Reader): Markup[] {
	const idOf = new Map(mails.map(({ messageId, id }) => [messageId, id]));
	return grouped(
		[...actions].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step)),
		(action) => [action.step, action.channel, action.fate].join(' '),
	).map(
		([, [first, ...others]]) =>
			html`<details class="group">
				<summary>
					<span class="name"
						>${reader.say(stepWords[first.step])}
						<span class="quiet">${reader.say(channelWords[first.channel])}</span></span
					>
					<span class="fate ${first.fate.replace(' ', '-')}">${reader.say(fateWords[first.fate])}</span>
					<span class="figure">${others.length + 1}</span>
					<span class="figure sum">${sumOf([first, ...others].map(amountOf), reader)}</span>
				</summary>
				<ul class="lines">
					${[first, ...others].map((action) => actionLine(action, idOf, reader))}
				</ul>
			</details>`,
	);
}

function actionLine(action: NightAction, idOf: ReadonlyMap<string, string>, reader: Reader): Markup {
	const mail = action.messageId === undefined ? undefined : idOf.get(action.messageId);
	const path = mail ? `/mails/${mail}` : action.letter && `/letters/${action.letter}`;
	return html`<li>
		<span class="name"
			>${path ? html`<a href="${reader.link(path)}">${action.client}</a>` : action.client}
			${action.because && html`<span class="quiet">${action.because}</span>`}</span
		>
		<span class="figure">${reader.money(action.totalMinor, action.currency)}</span>
	</li>`;
}

function holds(held: readonly HeldInvoice[], reader: Reader): Markup[] {
	const { language } = reader;
	const byReason = new Map(grouped(held, ({ hold }) => hold.reason));
	return holdReasons.flatMap((reason) => {
		const invoices = byReason.get(reason);
		if (!invoices) return [];
		return [
			html`<details class="group" data-hold="${reason}">
				<summary>
					<span class="name"
						>${holdName(reason, language)} <span class="why">${sentenceOf(invoices, reader)}</span></span
					>
					<span class="figure">${invoices.length}</span>
					<span class="figure sum"
						>${sumOf(
							invoices.map((one) => ({ currency: one.currency, minor: one.openMinor })),
							reader,
						)}</span
					>
				</summary>
				<ul class="lines">
					${invoices.map((invoice) => heldLine(invoice, reader, sentenceOf(invoices, reader) === ''))}
				</ul>
			</details>`,
		];
	});
}

/** The one sentence that all of them share; empty when each has its own. */
function sentenceOf(held: readonly HeldInvoice[], { language }: Reader): string {
	const [sentence = '', ...others] = new Set(held.map(({ hold }) => holdInWords(hold, language)));
	return others.length === 0 ? sentence : '';
}

function heldLine(
	{ number, client, hold, also, openMinor, currency }: HeldInvoice,
	reader: Reader,
	itsOwnWhy: boolean,
): Markup {
	const { language, say, money } = reader;
	const others = also.map((one) => holdName(one, language).toLowerCase()).join(', ');
	return html`<li>
		<span class="name"
			>${client} <span class="quiet">${number}</span>
			<span class="why"
				>${itsOwnWhy && holdInWords(hold, language)} ${others !== '' && `(${say(words.also)} ${others})`}</span
			></span
		>
		<span class="figure">${money(openMinor, currency)}</span>
	</li>`;
}

const tasks = ({ tasks: asked }: NightReport, reader: Reader): Markup =>
	html`<section aria-labelledby="tasks">
		<h2 id="tasks">${reader.say(words.tasks)}</h2>
		<ul class="lines">
			${asked.map(
				({ kind, client, about }) =>
					html`<li>
						<span class="name"
							>${reader.say(taskWords[kind])}${client && html` · ${client}`}
							${about && html`<span class="why">${about}</span>`}</span
						>
					</li>`,
			)}
		</ul>
	</section>`;
