import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { textsOf } from '@quittance/db/template-file.ts';
import { templateOf } from '@quittance/db/templates.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import { windowOf } from '@quittance/delivery/letter/window.ts';
import { checkTemplate, type TemplateRefusal } from '@quittance/delivery/template/check-template.ts';
import type { MessageContent } from '@quittance/delivery/template/message-content.ts';
import type { Template } from '@quittance/delivery/template/render-message.ts';
import { clientWithin } from './client-within.ts';
import { linesToPreview } from './lines-to-preview.ts';
import { addressedTo } from './make-letter.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';
import { writeMessage } from './write-message.ts';

export type PreviewTemplate = {
	readonly organizationId: string;
	readonly templateId: string;
	readonly clientId: string;
	/** The collaborator who looks. */
	readonly seenBy: string;
	/** The client's, as far as the template has it, when left out. */
	readonly language?: 'fr' | 'en';
	/** Words not saved yet; those of the template in that language when left out. */
	readonly text?: Template;
};

/** What a mail, a letter and a phone script are drawn from. */
export type TemplatePreview = {
	readonly template: Template;
	readonly content: MessageContent;
	/** On the envelope; of a client without a postal address its name alone. */
	readonly to: LetterAddress;
};

export type PreviewRefusal =
	'template.unknown' | 'client.unknown' | 'client.nothingOpen' | 'client.nothingPaid' | TemplateRefusal;

/** How a template reads for a real client, by what it owes today, or for a thank-you by what it paid last. Nothing is written or sent. */
export const previewTemplate = (
	{ db, now, portalUrl }: Office,
	{ organizationId, templateId, clientId, seenBy, language, text }: PreviewTemplate,
): Promise<Outcome<TemplatePreview, PreviewRefusal>> =>
	db.read(organizationId, async (tx) => {
		if (!(await clientWithin(tx, seenBy, clientId))) return refuse('client.unknown');
		const template = await templateOf(tx, templateId);
		if (!template) return refuse('template.unknown');
		// A message for once stands on no step; it reads like a first reminder.
		const step = template.kind === 'one-off' ? 'R1' : template.kind;
		const day = await todayOf(tx, now());
		const about = await linesToPreview(tx, clientId, step, day);
		if (!about.ok) return about;
		const written = await writeMessage(tx, { ...about.value, clientId, step, templateId, day, credits: [], portalUrl });
		const content = { ...written.content, language: language ?? written.content.language };
		const saved = (await textsOf(tx, templateId, content.language))[0] ?? written.template;
		const use = { language: content.language, steps: [step], hasSubject: template.channel !== 'text' };
		const checked = checkTemplate(text ?? { subject: saved.subject, body: saved.body }, use);
		if (!checked.ok) return checked;
		const to = await addressedTo(tx, clientId, { ...written, content });
		const { country } = written.sender;
		return allow({
			template: checked.value,
			content,
			to: to ?? { recipient: [content.client.name], window: windowOf(country) },
		});
	});
