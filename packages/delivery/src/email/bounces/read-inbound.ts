import { readFile } from 'node:fs/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { deliveryIdIn, deliveryIdInAddress } from '../message-id.ts';
import { recipientsInWords, recipientsOf } from './delivery-status.ts';
import { headerFields } from './header-fields.ts';
import type { BouncedRecipient, Inbound, InboundKind } from './inbound.ts';
import { kindOfReport } from './kind-of-bounce.ts';

/** Headers that mail servers write the envelope's recipient into. */
const deliveredTo = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to'];

/**
 * Reads a mail that came to the bounce or reply mailbox, and says what it means. Never throws for what is written in
 * it.
 */
export async function readInbound(raw: Uint8Array): Promise<Inbound> {
	const mail = await simpleParser(Buffer.from(raw), {
		keepDeliveryStatus: true,
		skipImageLinks: true,
		skipTextLinks: true,
	});
	const report = reportIn(mail);
	const { kind, recipients } = reading(mail, report);
	const originalMessageId = report.originalMessageId ?? mail.inReplyTo;
	const verpToken = deliveredTo
		.flatMap((name) => headersNamed(mail, name))
		.map(deliveryIdInAddress)
		.find((token) => token !== undefined);
	const named = [originalMessageId, ...[mail.references ?? []].flat()].map((id) => id && deliveryIdIn(id));
	return {
		kind,
		recipients,
		originalMessageId,
		verpToken,
		deliveryId: verpToken ?? named.find(Boolean),
		from: mail.from?.value[0]?.address ?? '',
		subject: mail.subject ?? '',
		text: report.told,
	};
}

/** The same for a file that a mail server piped to us. */
export const readInboundFile = async (path: string): Promise<Inbound> => readInbound(await readFile(path));

type Report = {
	readonly type: string;
	/** `message/delivery-status` or `message/feedback-report`; empty when there is none. */
	readonly machine: string;
	readonly original: ReadonlyMap<string, string>;
	readonly originalMessageId: string | undefined;
	/** What the report tells people. */
	readonly told: string;
};

function reportIn(mail: ParsedMail): Report {
	const part = (types: RegExp) =>
		mail.attachments.find(({ contentType }) => types.test(contentType))?.content.toString() ?? '';
	const original = headerFields(
		part(/^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/i).split(/\r?\n\r?\n/)[0] ?? '',
	);
	const told = mail.text ?? '';
	const contentType = mail.headers.get('content-type') as { value: string; params: Record<string, string> } | undefined;
	return {
		type: contentType?.value === 'multipart/report' ? (contentType.params['report-type'] ?? '').toLowerCase() : '',
		machine: part(/^message\/(?:(?:global-)?delivery-status|feedback-report)$/i),
		original,
		originalMessageId: original.get('message-id') ?? /^Message-ID:\s*(<[^>\s]+>)/im.exec(told)?.[1],
		told,
	};
}

function reading(mail: ParsedMail, report: Report): { kind: InboundKind; recipients: readonly BouncedRecipient[] } {
	if (report.type === 'feedback-report') return complaint(report);
	if (report.type === 'delivery-status' || cameFromMailer(mail)) {
		const listed = recipientsOf(report.machine);
		const recipients =
			listed.length > 0 ? listed : recipientsInWords(report.told, headersNamed(mail, 'x-failed-recipients')[0]);
		return { kind: kindOfReport(recipients, report.told) ?? 'other', recipients };
	}
	if (cameFromMachine(mail)) return { kind: 'auto reply', recipients: [] };
	return { kind: mail.inReplyTo ? 'reply' : 'other', recipients: [] };
}

/** ARF (RFC 5965). The address is often blacked out; then the delivery named in the report tells whose it is. */
function complaint({ machine, original }: Report): { kind: InboundKind; recipients: readonly BouncedRecipient[] } {
	const fields = headerFields(machine);
	const type = (fields.get('feedback-type') ?? '').toLowerCase();
	const address = (fields.get('original-rcpt-to') ?? original.get('to') ?? '')
		.replace(/^.*<|[<>\s]/g, '')
		.toLowerCase();
	const recipients = address.includes('@') ? [{ address, status: '', action: '', diagnostic: type }] : [];
	if (type === 'not-spam') return { kind: 'other', recipients };
	return { kind: type === 'auth-failure' ? 'policy' : 'complaint', recipients };
}

/** Written by a mail server: by its name, or by a postmaster who wants no answer. */
function cameFromMailer(mail: ParsedMail): boolean {
	const from = mail.from?.value[0]?.address ?? '';
	const unanswerable = headersNamed(mail, 'return-path').some((path) => path.trim() === '<>');
	return /^mailer-daemon(?:@|$)/i.test(from) || (unanswerable && /^postmaster@/i.test(from));
}

const absence =
	/^(?:(?:re|tr|fw) ?: ?)?(?:auto(?:matic)?[- ]?reply|out of (?:the )?office|réponse automatique|absence|absent)\b/i;

/** RFC 3834 first; then the marks of programs that do not follow it, and the subjects that they write. */
function cameFromMachine(mail: ParsedMail): boolean {
	const [automatic = 'no'] = headersNamed(mail, 'auto-submitted');
	if (!/^no\b/i.test(automatic)) return true;
	if (['x-autoreply', 'x-autorespond'].some((name) => headersNamed(mail, name).length > 0)) return true;
	if (headersNamed(mail, 'precedence').some((value) => /auto[_-]?reply|junk/i.test(value))) return true;
	return absence.test(mail.subject ?? '');
}

/** Values of a header as they were written, unfolded. */
const headersNamed = (mail: ParsedMail, name: string): string[] =>
	mail.headerLines
		.filter(({ key }) => key === name)
		.map(({ line }) => line.replace(/^[^:]*:\s*/, '').replace(/\r?\n\s+/g, ' '));
