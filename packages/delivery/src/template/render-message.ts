import { partsOf, type Part } from './blocks.ts';
import { html } from './html.ts';
import { liquidFor } from './liquid.ts';
import type { MessageContent } from './message-content.ts';
import { plainText } from './plain.ts';
import { scopeOf } from './scope.ts';
import { typography } from './typography.ts';

/** Plain words with Liquid in them; blank lines part paragraphs. Never HTML: the pages are drawn by us. */
export type Template = {
	readonly subject: string;
	readonly body: string;
	/** A person wrote these words themselves: nothing in them is Liquid or a block of ours. */
	readonly asWritten?: boolean | undefined;
};

/** A message filled in, before it takes the shape of a mail or a letter. */
export type Draft = { readonly subject: string; readonly parts: readonly Part[] };

export type RenderedMessage = { readonly subject: string; readonly text: string; readonly html: string };

/** Fills a template in. Throws where `checkTemplate` would have refused: a template is checked when it is saved. */
export function draftOf(template: Template, content: MessageContent): Draft {
	const fill = (source: string) => typography(filledIn(template, source, content), content.language);
	return {
		subject: fill(template.subject)
			.replaceAll(/[\r\n\t \ue000-\ue002]+/gu, ' ')
			.trim(),
		parts: partsOf(fill(template.body)),
	};
}

const filledIn = ({ asWritten }: Template, source: string, content: MessageContent): string =>
	asWritten
		? source.replaceAll(/\p{Co}/gu, ' ')
		: String(liquidFor(content.language).parseAndRenderSync(source, scopeOf(content)));

/** The message as a mail says it; text and HTML come from the same parts. */
export function renderMessage(template: Template, content: MessageContent): RenderedMessage {
	const { subject, parts } = draftOf(template, content);
	return { subject, text: plainText(parts, content), html: html(subject, parts, content) };
}

/** For a phone script or a text message: the words alone. */
export const renderText = (template: Pick<Template, 'body' | 'asWritten'>, content: MessageContent): string =>
	plainText(draftOf({ ...template, subject: '' }, content).parts, content).trim();
