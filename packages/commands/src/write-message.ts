import { daysBetween, type Day } from '@quittance/core/calendar/day.ts';
import type { Sendable } from '@quittance/core/dunning/recheck-action.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { addresseeOf, billed, senderOf, thankedPayment, wordsOf, type SenderRow } from '@quittance/db/messages.ts';
import { isOff } from '@quittance/db/features.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { CreditLine, InvoiceLine, MessageContent } from '@quittance/delivery/template/message-content.ts';
import { renderEdited, type EditedWords } from '@quittance/delivery/template/edited-words.ts';
import { renderMessage, type RenderedMessage, type Template } from '@quittance/delivery/template/render-message.ts';
import { lawQuoted } from './law-quoted.ts';
import type { SpentCredit } from './spent-credits.ts';

/** What is to be said, to whom, about which lines. */
export type ToWrite = {
	readonly clientId: string;
	readonly step: StepName;
	readonly currency: string;
	/** A template, or what a person wrote themselves. */
	readonly templateId: string | null;
	readonly ownWords?: (Template & { readonly language: 'fr' | 'en' }) | undefined;
	readonly paymentId: string | null;
	readonly day: Day;
	readonly sendable: Sendable;
	readonly credits: readonly SpentCredit[];
	/** Where the portal is, when there is one (`Office`). */
	readonly portalUrl: string | undefined;
};

export type Written = {
	readonly template: Template;
	readonly content: MessageContent;
	readonly sender: SenderRow;
	/** The words that a person gave it instead. */
	readonly edited?: EditedWords | undefined;
};

/** It as it arrives, in a person's words where it was given some. */
export const renderWritten = ({ template, content, edited }: Written): RenderedMessage =>
	edited ? renderEdited(edited, content) : renderMessage(template, content);

/**
 * A message's words and all that they may speak of, in the language of its contact, else of the client, else of the
 * organization, as far as the template has it. Throws for a template without any words: saving refuses such a one.
 */
export async function writeMessage(tx: Tx, to: ToWrite): Promise<Written> {
	const invoiceIds = to.sendable.lines.map(({ invoiceId }) => invoiceId);
	const [sender, addressee, payment, rows] = await Promise.all([
		senderOf(tx),
		addresseeOf(tx, to.clientId),
		to.paymentId === null ? undefined : thankedPayment(tx, to.paymentId),
		billed(tx, invoiceIds),
	]);
	const language = addressee.contactLanguage ?? addressee.language ?? sender.language;
	const words = to.ownWords ?? (to.templateId === null ? undefined : await wordsOf(tx, to.templateId, language));
	if (!words) throw new Error(`template ${to.templateId ?? 'none'} has no words in any language`);
	const chaseable = new Map(to.sendable.lines.map((line) => [line.invoiceId, line.chaseableMinor]));
	const lines = rows.map(({ id, number, issuedOn, dueOn, amountMinor, openMinor }): InvoiceLine => {
		const claimed = payment ? 0n : (chaseable.get(id) ?? 0n);
		return {
			number,
			issuedOn,
			dueOn,
			daysLate: daysBetween(dueOn, to.day),
			amount: amountMinor,
			open: openMinor,
			held: payment ? 0n : openMinor - claimed,
			claimed,
			paid: payment?.settled.get(id),
		};
	});
	const credits = to.credits.map(({ number, on, minor }): CreditLine => ({ number, on, amount: minor }));
	const creditsTotal = credits.reduce((sum, { amount }) => sum + amount, 0n);
	const [only, ...others] = lines;
	return {
		template: words,
		sender,
		content: {
			language: words.language,
			step: to.step,
			day: to.day,
			organization: {
				name: sender.senderName ?? sender.name,
				address: [...sender.addressLines, [sender.postalCode, sender.city].filter(Boolean).join(' ')].filter(Boolean),
				town: sender.city ?? undefined,
				email: sender.replyTo ?? sender.senderAddress ?? undefined,
				iban: sender.iban ?? undefined,
				bic: sender.bic ?? undefined,
			},
			client: { name: addressee.name, code: addressee.accountCode },
			contact: addressee.contactName === null ? undefined : { name: addressee.contactName },
			currency: to.currency,
			lines,
			credits,
			total: to.sendable.totalMinor + creditsTotal,
			creditsTotal,
			due: to.sendable.totalMinor,
			payment: payment && { on: payment.paidOn, amount: payment.amountMinor },
			law: lawQuoted(sender.country, addressee.kind),
			portalLink: (await isOff(tx, 'portal')) ? undefined : to.portalUrl,
			reference: only && others.length === 0 ? only.number : addressee.accountCode,
		},
	};
}
