import { blockNames, type BlockName, type Part } from './blocks.ts';
import { html } from './html.ts';
import type { Language } from './language.ts';
import type { MessageContent } from './message-content.ts';
import { plainText } from './plain.ts';
import type { Draft, RenderedMessage } from './render-message.ts';

/** A message as a person edits it: words as they will be read, and in square brackets, on a line of its own, each thing that is drawn. */
export type EditedWords = { readonly subject: string; readonly body: string };

/** What is drawn, as it is called where a person edits the message. */
const called = {
	fr: {
		invoices_table: '[Tableau des factures]',
		payment_details: '[Moyens de paiement]',
		portal_button: '[Accès au portail]',
	},
	en: {
		invoices_table: '[Table of invoices]',
		payment_details: '[Payment details]',
		portal_button: '[Link to the portal]',
	},
} as const satisfies Record<Language, Record<BlockName, string>>;

const blockCalled = new Map<string, BlockName>(
	Object.values(called).flatMap((names) => blockNames.map((name) => [names[name].toLowerCase(), name] as const)),
);

/** A filled-in message, ready to edit; without what would draw nothing. */
export const editable = ({ subject, parts }: Draft, { language, portalLink }: MessageContent): EditedWords => ({
	subject,
	body: parts
		.filter((part) => part.kind !== 'block' || part.name !== 'portal_button' || portalLink !== undefined)
		.map((part) => (part.kind === 'block' ? called[language][part.name] : part.lines.join('\n')))
		.join('\n\n'),
});

/** The message that edited words make: nothing in them is read as anything but words, and what is drawn is drawn from `content`, as of now. */
export function renderEdited({ subject, body }: EditedWords, content: MessageContent): RenderedMessage {
	const title = subject.replaceAll(/[\r\n\t ]+/g, ' ').trim();
	const parts = partsOfEdited(body);
	return { subject: title, text: plainText(parts, content), html: html(title, parts, content) };
}

function partsOfEdited(body: string): Part[] {
	const parts: Part[] = [];
	let lines: string[] = [];
	const end = () => {
		if (lines.length > 0) parts.push({ kind: 'paragraph', lines });
		lines = [];
	};
	for (const line of body.split(/\r?\n/).map((one) => one.trim())) {
		const name = blockCalled.get(line.toLowerCase());
		if (name !== undefined || line === '') end();
		if (name !== undefined) parts.push({ kind: 'block', name });
		else if (line !== '') lines.push(line);
	}
	end();
	return parts;
}
