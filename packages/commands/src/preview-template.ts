import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { openInvoiceRows } from '@quittance/db/planning-rows.ts';
import { templateOf } from '@quittance/db/templates.ts';
import { checkTemplate, type TemplateRefusal } from '@quittance/delivery/template/check-template.ts';
import { renderMessage, type RenderedMessage, type Template } from '@quittance/delivery/template/render-message.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';
import { writeMessage } from './write-message.ts';

export type PreviewTemplate = {
	readonly organizationId: string;
	readonly templateId: string;
	readonly clientId: string;
	readonly step: StepName;
	/** Words not saved yet; those of the template in the client's language when left out. */
	readonly text?: Template;
};

/** How a template reads for a real client, about all that it owes in the currency of its oldest debt. Nothing is written or sent. */
export const previewTemplate = (
	{ db, now }: Office,
	{ organizationId, templateId, clientId, step, text }: PreviewTemplate,
): Promise<Outcome<RenderedMessage, 'template.unknown' | 'client.nothingOpen' | TemplateRefusal>> =>
	db.read(organizationId, async (tx) => {
		const template = await templateOf(tx, templateId);
		if (!template) return refuse('template.unknown');
		const open = (await openInvoiceRows(tx, [clientId])).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
		const [oldest] = open;
		if (!oldest) return refuse('client.nothingOpen');
		const { currency } = oldest;
		const lines = open
			.filter((row) => row.currency === currency)
			.map(({ id, openMinor }) => ({
				invoiceId: id,
				climbsTo: null,
				chaseableMinor: openMinor,
				coveredMinor: 0n,
				claimedMinor: openMinor,
			}));
		const totalMinor = lines.reduce((sum, line) => sum + line.claimedMinor, 0n);
		const day = await todayOf(tx, now());
		const sendable = { lines, covers: [], totalMinor };
		const about = { clientId, step, currency, templateId, paymentId: null, day, sendable, credits: [] };
		const { template: saved, content } = await writeMessage(tx, about);
		const words = text ?? saved;
		const use = { language: content.language, steps: [step], hasSubject: template.channel !== 'text' };
		const checked = checkTemplate(words, use);
		return checked.ok ? allow(renderMessage(words, content)) : checked;
	});
