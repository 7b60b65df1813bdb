import { escapeHtml } from '../template/escape-html.ts';
import { htmlPage } from '../template/html-page.ts';
import { style } from '../template/html-style.ts';
import type { Language } from '../template/language.ts';

export type DigestMail = {
	readonly language: Language;
	readonly name: string;
	readonly organization: string;
	readonly cards: number;
	readonly tasks: number;
	readonly news: number;
	/** The board, the bell, and where one chooses not to be written to. */
	readonly links: { readonly board: string; readonly bell: string; readonly account: string };
};

/** No-break spaces, narrow before signs, as French typography asks. */
const words = {
	fr: {
		subject: 'Ce qui vous attend ce matin',
		hello: (name: string) => `Bonjour ${name},`,
		cards: (count: number) => (count === 1 ? 'Une carte que vous avez prise' : `${count} cartes que vous avez prises`),
		tasks: (count: number) => (count === 1 ? 'Une tâche à faire' : `${count} tâches à faire`),
		news: (count: number) => (count === 1 ? 'Une nouvelle pour vous' : `${count} nouvelles pour vous`),
		board: 'Ouvrir le tableau',
		bell: 'Voir les nouvelles',
		stop: 'Vous recevez ce message parce que vous l’avez choisi\u202f; votre compte permet de ne plus le recevoir\u202f:',
	},
	en: {
		subject: 'What waits for you this morning',
		hello: (name: string) => `Hello ${name},`,
		cards: (count: number) => (count === 1 ? 'One card that you took' : `${count} cards that you took`),
		tasks: (count: number) => (count === 1 ? 'One task to do' : `${count} tasks to do`),
		news: (count: number) => (count === 1 ? 'Something new for you' : `${count} news for you`),
		board: 'Open the board',
		bell: 'See what is new',
		stop: 'You get this because you chose to; your account lets you stop it:',
	},
} as const;

/** The mail of the morning (TSK-09), in the language of whom it is for. It counts, and names no client: mail is read anywhere. */
export function digestMail({ language, name, organization, links, ...waiting }: DigestMail): {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
} {
	const say = words[language];
	const lines = (['cards', 'tasks', 'news'] as const)
		.filter((what) => waiting[what] > 0)
		.map((what) => say[what](waiting[what]));
	const [label, link] = waiting.cards + waiting.tasks > 0 ? [say.board, links.board] : [say.bell, links.bell];
	const paragraph = (text: string) => `<p style="${style.paragraph}">${escapeHtml(text)}</p>`;
	const anchor = (href: string, text: string, look: string) =>
		`<a href="${escapeHtml(href)}" style="${look}">${escapeHtml(text)}</a>`;
	const body = [
		paragraph(say.hello(name)),
		...lines.map(paragraph),
		`<p style="${style.paragraph}">${anchor(link, label, style.button)}</p>`,
		`<p style="${style.paragraph}">${escapeHtml(say.stop)} ${anchor(links.account, links.account, '')}</p>`,
	].join('\n');
	return {
		subject: say.subject,
		text: [say.hello(name), lines.join('\n'), `${label}\n${link}`, `${say.stop}\n${links.account}`, organization].join(
			'\n\n',
		),
		html: htmlPage({ title: say.subject, language, sender: organization, body }),
	};
}
