import { holdReasons, type HoldReason } from '@quittance/core/dunning/hold.ts';
import { holdName } from '@quittance/ui/words/holds.ts';
import { html, type Markup } from './markup.ts';
import type { KeptMail } from './kept-mail.ts';
import type { NightReport } from './night-report.ts';
import type { Page } from './page.ts';
import type { Reader } from './reader.ts';
import { sumOf } from './sums.ts';
import { words } from './words.ts';

/** How many of the newest mails stand above the nights: a link to sign in is wanted at once. */
const NEWEST = 6;

/** What came last, and every night in a line: what went out, what was held and why, newest first. */
export function nightsPage(nights: readonly NightReport[], mails: readonly KeptMail[], reader: Reader): Page {
	const { say } = reader;
	const title = say(words.question);
	if (nights.length === 0)
		return {
			title,
			body: html`<h1>${title}</h1>
				<p class="empty">${say(words.empty)}</p>`,
		};
	const sent = nights.flatMap(wentOut);
	return {
		title,
		body: html`<h1>${title}</h1>
			<p class="figures">
				<span><b>${nights.length}</b> ${say(words.nights).toLowerCase()}</span>
				<span><b>${sent.length}</b> ${say(words.messages).toLowerCase()}</span>
				<span><b>${sumOf(sent.map(amountOf), reader)}</b></span>
			</p>
			${newest(mails.slice(-NEWEST).reverse(), reader)}
			<table class="nights">
				<thead>
					<tr>
						<th scope="col">${say(words.night)}</th>
						<th scope="col" class="figure">${say(words.sent)}</th>
						<th scope="col" class="figure">${say(words.amount)}</th>
						<th scope="col">${say(words.heldShort)}</th>
						<th scope="col" class="figure">${say(words.tasks)}</th>
					</tr>
				</thead>
				<tbody>
					${nights.map((night) => line(night, reader))}
				</tbody>
			</table>`,
	};
}

const newest = (mails: readonly KeptMail[], { say, link }: Reader): Markup | false =>
	mails.length > 0 &&
	html`<section aria-labelledby="newest">
		<h2 id="newest">${say(words.newest)}</h2>
		<ul class="lines">
			${mails.map(
				({ id, subject, language, to }) =>
					html`<li>
						<a class="name" lang="${language}" href="${link(`/mails/${id}`)}">${subject}</a>
						<span class="quiet">${to.join(', ')}</span>
					</li>`,
			)}
		</ul>
	</section>`;

const wentOut = ({ actions }: NightReport) => actions.filter(({ fate }) => fate === 'sent' || fate === 'by hand');
const amountOf = ({ currency, totalMinor }: { currency: string; totalMinor: string }) => ({
	currency,
	minor: totalMinor,
});

function line(night: NightReport, reader: Reader): Markup {
	const sent = wentOut(night);
	return html`<tr>
		<th scope="row"><a href="${reader.link(`/nights/${night.day}`)}">${reader.day(night.day)}</a></th>
		<td class="figure">${sent.length || '–'}</td>
		<td class="figure">${sumOf(sent.map(amountOf), reader) || '–'}</td>
		<td class="held">${heldInShort(night, reader)}</td>
		<td class="figure">${night.tasks.length || '–'}</td>
	</tr>`;
}

/** What is merely not due yet is no news; the rest is, in the order in which holds answer. */
function heldInShort({ held }: NightReport, { language }: Reader): Markup[] {
	const counts = new Map<HoldReason, number>();
	for (const { hold } of held) counts.set(hold.reason, (counts.get(hold.reason) ?? 0) + 1);
	return holdReasons.flatMap((reason) => {
		const count = counts.get(reason);
		if (reason === 'not due yet' || count === undefined) return [];
		return [html`<span class="reason">${holdName(reason, language)} <b>${count}</b></span> `];
	});
}
