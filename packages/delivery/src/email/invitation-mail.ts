import { escapeHtml } from '../template/escape-html.ts';
import { htmlPage } from '../template/html-page.ts';
import { style } from '../template/html-style.ts';
import type { Language } from '../template/language.ts';

export type InvitationMail = {
	readonly language: Language;
	readonly name: string;
	readonly organization: string;
	/** Where the button leads: a page on which a password is chosen. */
	readonly link: string;
	readonly hours: number;
};

/** No-break spaces, narrow before signs, as French typography asks. */
const words = {
	fr: ({ name, organization, hours }: InvitationMail) => ({
		subject: `Votre accès à Quittance chez ${organization}`,
		lines: [
			`Bonjour ${name},`,
			`${organization} suit ses encaissements avec Quittance. Ce lien vous permet d’y choisir votre mot de passe, puis d’entrer.`,
		],
		button: 'Choisir mon mot de passe',
		after: [
			`Ce lien sert une seule fois et pendant ${hours}\u00a0heures. Ne le transmettez pas\u202f: il ouvre l’accès à votre nom.`,
		],
	}),
	en: ({ name, organization, hours }: InvitationMail) => ({
		subject: `Your access to Quittance at ${organization}`,
		lines: [
			`Hello ${name},`,
			`${organization} follows what it is owed with Quittance. This link lets you choose your password there, and enter.`,
		],
		button: 'Choose my password',
		after: [
			`The link works once, and for ${hours} hours. Please do not pass it on: it lets in whoever has it, in your name.`,
		],
	}),
} as const;

/** The mail that asks a member of the staff to choose a password (ORG-01), in their language. */
export function invitationMail(mail: InvitationMail): {
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
