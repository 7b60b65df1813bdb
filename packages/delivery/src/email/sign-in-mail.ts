import { escapeHtml } from '../template/escape-html.ts';
import { htmlPage } from '../template/html-page.ts';
import { style } from '../template/html-style.ts';
import type { Language } from '../template/language.ts';

export type SignInMail = {
	readonly language: Language;
	readonly contact: string;
	readonly organization: string;
	/** Where the button leads: a page on which another button spends the link. */
	readonly link: string;
	readonly hours: number;
};

type Words = {
	readonly subject: string;
	readonly lines: readonly string[];
	readonly button: string;
	readonly after: readonly string[];
};

/** No-break spaces, narrow before signs, as French typography asks. */
const words: Readonly<Record<Language, (mail: SignInMail) => Words>> = {
	fr: ({ contact, organization, hours }) => ({
		subject: `Votre espace client chez ${organization}`,
		lines: [
			`Bonjour ${contact},`,
			`Voici le lien qui ouvre votre espace client chez ${organization}\u202f: vos factures, ce qui reste à régler, et de quoi nous répondre.`,
		],
		button: 'Ouvrir mon espace client',
		after: [
			`Ce lien sert une seule fois et pendant ${hours}\u00a0heures. Ne le transmettez pas\u202f: il ouvre l’espace à votre nom.`,
			'Vous n’avez rien demandé\u202f? Ignorez ce message\u202f: sans ce lien, personne n’entre.',
		],
	}),
	en: ({ contact, organization, hours }) => ({
		subject: `Your client space at ${organization}`,
		lines: [
			`Hello ${contact},`,
			`This link opens your client space at ${organization}: your invoices, what is still to be paid, and a way to answer us.`,
		],
		button: 'Open my client space',
		after: [
			`The link works once, and for ${hours} hours. Please do not pass it on: it lets in whoever has it, in your name.`,
			'You did not ask for it? Leave this message alone: without the link nobody comes in.',
		],
	}),
};

/** The mail that brings a contact the link to sign in with (PTL-01), in the contact's language. */
export function signInMail(mail: SignInMail): {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
} {
	const { subject, lines, button, after } = words[mail.language](mail);
	const paragraph = (text: string) => `<p style="${style.paragraph}">${escapeHtml(text)}</p>`;
	const link = `<p style="${style.paragraph}"><a href="${escapeHtml(mail.link)}" style="${style.button}">${escapeHtml(button)}</a></p>`;
	const body = [...lines.map(paragraph), link, ...after.map(paragraph)].join('\n');
	return {
		subject,
		text: [...lines, `${button}\n${mail.link}`, ...after, mail.organization].join('\n\n'),
		html: htmlPage({ title: subject, language: mail.language, sender: mail.organization, body }),
	};
}
