import type { Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import type { InvoiceFacts } from '@quittance/core/dunning/facts.ts';
import { planClient } from '@quittance/core/dunning/plan-client.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { renderMessage, type RenderedMessage } from '@quittance/delivery/template/render-message.ts';
import { clientWithin } from './client-within.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';
import { spentCredits } from './spent-credits.ts';
import { writeMessage } from './write-message.ts';

export type PreviewMessage = {
	readonly organizationId: string;
	readonly day: Day;
	readonly clientId: string;
	/** Names the action among the client's of that day (`PlannedAction.key`). */
	readonly key: string;
	/** The collaborator who looks. */
	readonly seenBy: string;
} & Connected;

export type MessagePreview = {
	readonly planned: PlannedAction;
	readonly clientName: string;
	/** Its invoices, in the order in which they are planned. */
	readonly lines: readonly MessageLine[];
	/** Who has said yes to it: collaborators' ids. */
	readonly approvers: ReadonlySet<string>;
	readonly recipients: readonly { readonly name: string | null; readonly address: string; readonly role: string }[];
	/** As it would arrive; undefined for a call, and for what has no words of its own. */
	readonly rendered: RenderedMessage | undefined;
};

export type MessageLine = {
	readonly invoiceId: string;
	readonly number: string;
	readonly dueOn: Day;
	/** What is asked for, after what credits cover. */
	readonly minor: bigint;
};

/** One message of a run exactly as it would be written (WHY-02). Nothing is written down or sent. */
export const previewMessage = (
	{ db, portalUrl }: Office,
	{ organizationId, day, clientId, key, seenBy, ...connected }: PreviewMessage,
): Promise<Outcome<MessagePreview, 'client.unknown' | 'action.unknown'>> =>
	db.read(organizationId, async (tx) => {
		const client = await clientWithin(tx, seenBy, clientId);
		if (!client) return refuse('client.unknown');
		const { run, context } = await planningOf(tx, day, connected);
		const [facts] = await planningClients(tx, [clientId], context);
		const planned = facts && planClient(facts.facts, run).actions.find((action) => action.key === key);
		if (!facts || !planned) return refuse('action.unknown');
		const { lines, covers, totalMinor, step, currency, templateId, paymentId } = planned;
		const credits = spentCredits(covers, facts.facts.credits);
		const about = { clientId, step, currency, paymentId, day, credits, sendable: { lines, covers, totalMinor } };
		const written = templateId === null ? undefined : await writeMessage(tx, { ...about, templateId, portalUrl });
		return allow({
			planned,
			clientName: client.name,
			lines: linesOf(planned, facts.facts.invoices),
			approvers: facts.approvers.get(planned.fingerprint) ?? new Set(),
			recipients: facts.recipients.map(({ name, address, role }) => ({ name, address, role })),
			rendered: written && renderMessage(written.template, written.content),
		});
	});

function linesOf({ lines }: PlannedAction, invoices: readonly InvoiceFacts[]): MessageLine[] {
	const known = new Map(invoices.map((invoice) => [invoice.id, invoice]));
	return lines.flatMap(({ invoiceId, claimedMinor }) => {
		const invoice = known.get(invoiceId);
		return invoice ? [{ invoiceId, number: invoice.number, dueOn: invoice.dueOn, minor: claimedMinor }] : [];
	});
}
