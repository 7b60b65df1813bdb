import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { openInvoiceRows } from '@quittance/db/planning-rows.ts';
import { templateOf } from '@quittance/db/templates.ts';
import { renderMessage, renderText } from '@quittance/delivery/template/render-message.ts';
import { clientWithin } from './client-within.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';
import { writeMessage } from './write-message.ts';

export type DraftMessage = {
	readonly organizationId: string;
	readonly seenBy: string;
	readonly clientId: string;
	readonly templateId: string;
};

export type DraftedMessage = { readonly language: 'fr' | 'en'; readonly subject: string; readonly body: string };

/**
 * A template filled in for a client, to be edited and sent as a message of its own (CLI-07): about all that it owes in the currency of its oldest debt,
 * as plain words. Refused for a thank-you, which speaks of a payment.
 */
export const draftMessage = (
	{ db, now, portalUrl }: Office,
	{ organizationId, seenBy, clientId, templateId }: DraftMessage,
): Promise<Outcome<DraftedMessage, 'client.unknown' | 'template.unknown'>> =>
	db.read(organizationId, async (tx) => {
		if (!(await clientWithin(tx, seenBy, clientId))) return refuse('client.unknown');
		const template = await templateOf(tx, templateId);
		if (!template || template.kind === 'thanks') return refuse('template.unknown');
		const open = (await openInvoiceRows(tx, [clientId])).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
		const currency = open[0]?.currency ?? 'EUR';
		const lines = open
			.filter((row) => row.currency === currency)
			.map(({ id, openMinor }) => ({
				...{ invoiceId: id, climbsTo: null, coveredMinor: 0n },
				...{ chaseableMinor: openMinor, claimedMinor: openMinor },
			}));
		const totalMinor = lines.reduce((sum, { claimedMinor }) => sum + claimedMinor, 0n);
		const { template: words, content } = await writeMessage(tx, {
			...{ clientId, currency, templateId, paymentId: null, credits: [], portalUrl, day: await todayOf(tx, now()) },
			step: template.kind === 'one-off' ? 'notice' : template.kind,
			sendable: { lines, covers: [], totalMinor },
		});
		const { language } = content;
		if (template.channel === 'text') return allow({ language, subject: '', body: renderText(words, content) });
		const { subject, text } = renderMessage(words, content);
		return allow({ language, subject, body: text.trim() });
	});
