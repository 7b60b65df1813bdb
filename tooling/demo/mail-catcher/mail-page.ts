import { simpleParser, type ParsedMail } from 'mailparser';
import type { KeptMail } from './kept-mail.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import type { Reader } from './reader.ts';
import { words } from './words.ts';

const views = { html: words.asHtml, text: words.asText, source: words.asSource };
type View = keyof typeof views;

/** One mail: its addresses, and itself as a mail program would show it, as text, or byte for byte. */
export async function mailPage(
	{ mail, raw }: { mail: KeptMail; raw: Buffer },
	asked: string | null,
	reader: Reader,
): Promise<Page> {
	const { say, link } = reader;
	const view: View = asked === 'text' || asked === 'source' ? asked : 'html';
	const parsed = await simpleParser(raw, { skipTextToHtml: true });
	return {
		title: mail.subject,
		body: html`<nav class="around" aria-label="${say(words.night)}">
				<a href="${link(`/nights/${mail.night}`)}"
					><span aria-hidden="true">←</span> ${reader.day(mail.night, 'long')}</a
				>
			</nav>
			<h1 lang="${mail.language}">${mail.subject}</h1>
			<dl class="envelope">
				<div>
					<dt>${say(words.from)}</dt>
					<dd>${mail.from}</dd>
				</div>
				<div>
					<dt>${say(words.to)}</dt>
					<dd>${mail.to.join(', ')}</dd>
				</div>
			</dl>
			<nav class="views" aria-label="${say(words.asHtml)}, ${say(words.asText)}, ${say(words.asSource)}">
				${(Object.keys(views) as View[]).map((one) =>
					one === view
						? html`<span aria-current="page">${say(views[one])}</span>`
						: html`<a href="${link(`/mails/${mail.id}?as=${one}`)}">${say(views[one])}</a>`,
				)}
			</nav>
			${shown(view, mail, raw, parsed)}`,
	};
}

function shown(view: View, { id, subject, language }: KeptMail, raw: Buffer, { text = '' }: ParsedMail): Markup {
	if (view === 'html')
		return html`<iframe class="mail" sandbox="" src="/mails/${id}/body" title="${subject}"></iframe>`;
	return html`<pre class="mail" tabindex="0" lang="${language}">${view === 'text' ? text : raw.toString('utf8')}</pre>`;
}

/** The HTML part alone, for the frame: with a policy of its own it can run nothing and fetch nothing. */
export async function mailBody(raw: Buffer): Promise<string> {
	const parsed = await simpleParser(raw, { skipTextToHtml: true });
	return parsed.html || '';
}
