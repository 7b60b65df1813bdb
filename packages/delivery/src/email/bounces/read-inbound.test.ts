import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bounceAddress, messageIdOf } from '../message-id.ts';
import { readInbound, readInboundFile } from './read-inbound.ts';

const deliveryId = '01936b2e-7a4f-7c11-9d3e-0a1b2c3d4e5f';
const ourId = messageIdOf(deliveryId, 'belmont.example');
const read = (text: string) => readInbound(Buffer.from(text.replaceAll('\n', '\r\n')));

type Block = { action?: string; status?: string; diagnostic?: string; to?: string; original?: string };

const report = (
	blocks: readonly Block[],
	{ told = 'Your message could not be delivered.', at = 'compta@belmont.example' } = {},
) =>
	read(`Return-Path: <>
From: MAILER-DAEMON@mx.client.example
To: <${at}>
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

${told}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.client.example

${blocks
	.map(
		({ action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 no', to = 'Marie@Client.example', original }) =>
			`${original ? `Original-Recipient: rfc822;${original}\n` : ''}Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: ${diagnostic}
`,
	)
	.join('\n')}
--b
Content-Type: message/rfc822

From: compta@belmont.example
Message-ID: ${ourId}
Subject: Facture

Bonjour
--b--
`);

test.each([
	['failed', '5.1.1', 'smtp; 550 5.1.1 user unknown', 'hard bounce'],
	['failed', '5.1.2', 'smtp; 550 host unknown', 'hard bounce'],
	['failed', '5.1.10', 'smtp; 550 RecipientNotFound', 'hard bounce'],
	['failed', '5.2.1', 'smtp; 550 mailbox disabled', 'hard bounce'],
	['failed', '5.0.0', 'smtp; 550 5.1.1 no such user', 'hard bounce'],
	['failed', '5.2.2', 'smtp; 552 mailbox full', 'soft bounce'],
	['failed', '5.0.0', 'smtp; 552 5.2.2 over quota', 'soft bounce'],
	['failed', '4.4.7', 'smtp; 451 delivery time expired', 'soft bounce'],
	['delayed', '4.4.1', 'smtp; connection timed out', 'soft bounce'],
	['failed', '5.7.1', 'smtp; 550 5.7.1 message refused by policy', 'policy'],
	['failed', '5.7.26', 'smtp; 550 unauthenticated', 'policy'],
	['failed', '5.1.8', 'smtp; 550 bad sender address', 'policy'],
	['delivered', '2.0.0', 'smtp; 250 ok', 'other'],
	['relayed', '2.0.0', 'smtp; 250 ok', 'other'],
	['expanded', '2.0.0', 'smtp; 250 ok', 'other'],
	['Failed', '5.1.1 (bad address)', 'smtp; 550 no', 'hard bounce'],
])('SCN-15 action %s, status %s, %s: %s', async (action, status, diagnostic, kind) => {
	expect(await report([{ action, status, diagnostic }])).toMatchObject({ kind, originalMessageId: ourId, deliveryId });
});

test('SCN-15 an address is not given up when the report itself speaks of a full disk', async () => {
	expect(await report([{}], { told: 'Rejected: not enough disk space.' })).toMatchObject({ kind: 'soft bounce' });
});

test('SCN-15 the address that bounced is the one we wrote to, not where it was forwarded', async () => {
	const { recipients } = await report([{ to: 'r@pool.example', original: 'marie+2Bcompta@client.example' }]);
	expect(recipients).toEqual([
		{ address: 'marie+compta@client.example', action: 'failed', status: '5.1.1', diagnostic: 'smtp; 550 no' },
	]);
});

test('SCN-15 of several recipients each is told, and the gravest gives the kind', async () => {
	const found = await report([
		{ action: 'delivered', status: '2.1.5' },
		{ to: 'gone@client.example' },
		{ status: '4.2.2' },
	]);
	expect(found.kind).toBe('hard bounce');
	expect(found.recipients.map(({ status }) => status)).toEqual(['2.1.5', '5.1.1', '4.2.2']);
});

test('SCN-15 the bounce address names the delivery when the report quotes nothing', async () => {
	const at = bounceAddress('bounces+{token}@mail.belmont.example', deliveryId);
	expect(
		await read(`Return-Path: <>
From: postmaster@client.example
To: ${at}
Subject: failure notice

Sorry, <marie@client.example> does not exist here.
Remote host said: 550 5.1.1 unknown user
`),
	).toMatchObject({
		kind: 'hard bounce',
		verpToken: deliveryId,
		deliveryId,
		recipients: [{ address: 'marie@client.example', status: '5.1.1' }],
	});
});

const inWords = (told: string, header = 'X-Nothing: 1') =>
	read(`From: Mail Delivery System <Mailer-Daemon@mx.client.example>\nSubject: failed\n${header}\n\n${told}\n`);

test.each([
	[
		'SMTP error from remote mail server after RCPT TO:<marie@client.example>:\n host mx: 550 No such person',
		'5.0.0',
		'hard bounce',
	],
	['<marie@client.example>:\nSorry, no mailbox here by that name. (#5.1.1)', '5.1.1', 'hard bounce'],
	['  marie@client.example\n    Unrouteable address', '5.1.1', 'hard bounce'],
	['<marie@client.example>: 452 4.2.2 Mailbox full', '4.2.2', 'soft bounce'],
	['<marie@client.example>: 550 5.7.1 Not from you', '5.7.1', 'policy'],
])('SCN-15 a report in words only is read too: %s', async (told, status, kind) => {
	expect(await inWords(told)).toMatchObject({ kind, recipients: [{ address: 'marie@client.example', status }] });
});

test('SCN-15 the header that names who failed is believed before the text', async () => {
	const found = await inWords('help@isp.example says: 550 5.1.1 no', 'X-Failed-Recipients: marie@client.example');
	expect(found.recipients).toMatchObject([{ address: 'marie@client.example' }]);
});

test('SCN-15 a warning that a mail is late gives no address up', async () => {
	expect(await inWords('marie@client.example\nDelay reason: connection timed out; retrying for 3 days')).toMatchObject({
		kind: 'other',
	});
});

test('a mailer’s message without an answer of a server is no bounce', async () => {
	expect(
		await read('Return-Path: <>\nFrom: postmaster@client.example\nSubject: hello\n\nWrite to help@client.example.\n'),
	).toMatchObject({ kind: 'other' });
});

const answer = (headers: string, subject = 'Re: Facture') =>
	read(`From: Marie <marie@client.example>\nTo: compta@belmont.example\nSubject: ${subject}\n${headers}\n\nBonjour\n`);

test.each([
	['Auto-Submitted: auto-replied', 'Re: Facture', 'auto reply'],
	['Auto-Submitted: auto-generated; owner="x"', 'Re: Facture', 'auto reply'],
	['X-Autoreply: yes', 'Re: Facture', 'auto reply'],
	['Precedence: auto_reply', 'Re: Facture', 'auto reply'],
	['X-Nothing: 1', 'Réponse automatique : Facture', 'auto reply'],
	['X-Nothing: 1', 'Automatic reply: Facture', 'auto reply'],
	['X-Nothing: 1', 'Absence du bureau', 'auto reply'],
	[`In-Reply-To: ${ourId}`, 'Re: Facture', 'reply'],
	[`In-Reply-To: ${ourId}\nAuto-Submitted: no`, 'Re: Facture', 'reply'],
	[`In-Reply-To: ${ourId}`, 'Absente demain, mais voici le virement', 'reply'],
	['X-Nothing: 1', 'Bonjour', 'other'],
])('an answer with %s and subject %s: %s', async (headers, subject, kind) => {
	expect(await answer(headers, subject)).toMatchObject({ kind, from: 'marie@client.example' });
});

test('a reply names the delivery it answers, also when only the references have it', async () => {
	expect(await answer(`In-Reply-To: ${ourId}`)).toMatchObject({ deliveryId });
	expect(await answer(`In-Reply-To: <x@client.example>\nReferences: ${ourId} <x@client.example>`)).toMatchObject({
		deliveryId,
	});
});

const complaint = (type: string) =>
	read(`From: fbl@isp.example
To: abuse@belmont.example
Subject: report
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

A complaint.
--b
Content-Type: message/feedback-report

Feedback-Type: ${type}
Original-Rcpt-To: <Marie@client.example>

--b
Content-Type: text/rfc822-headers

Message-ID: ${ourId}
To: marie@client.example
--b--
`);

test('a complaint stops email for the address it names', async () => {
	expect(await complaint('abuse')).toMatchObject({
		kind: 'complaint',
		deliveryId,
		recipients: [{ address: 'marie@client.example' }],
	});
	expect(await complaint('not-spam')).toMatchObject({ kind: 'other' });
});

test('a long report without an address takes no long time', async () => {
	const start = performance.now();
	await inWords('a'.repeat(3_000_000));
	await inWords('550 '.repeat(500_000));
	expect(performance.now() - start).toBeLessThan(5_000);
});

test('rubbish is read as nothing, not as a fault', async () => {
	for (const text of [
		'',
		'\0\0',
		'Content-Type: multipart/report; report-type=delivery-status\n\n--x',
		'a'.repeat(100_000),
	])
		expect((await read(text)).kind).toBe('other');
});

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const samples = join(process.env['QUITTANCE_SHARED'] ?? join(root, '../shared'), 'data/email-bounces');

type Expected = {
	readonly expected_by_sisimai:
		readonly { readonly reason: string; readonly hardbounce: boolean; readonly dsn: string }[] | null;
	readonly original_message_id?: string | null;
};

describe.skipIf(!existsSync(samples))('real mails (skipped where the samples are absent)', () => {
	const expected = existsSync(samples)
		? (JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as Record<string, Expected>)
		: {};
	const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.eml')) : [];

	test.each(files)('SCN-15 %s is read as an independent reader reads it', async (file) => {
		const [wanted] = expected[file]?.expected_by_sisimai ?? [];
		const found = await readInboundFile(join(samples, file));
		expect(found.kind === 'hard bounce').toBe(wanted?.hardbounce ?? false);
		if (wanted?.dsn) expect(found.recipients.map(({ status }) => status)).toEqual([wanted.dsn]);
		if (wanted?.reason === 'vacation') expect(found.kind).toBe('auto reply');
		if (wanted?.reason === 'feedback') expect(found.kind).toBe('complaint');
		if (!wanted) expect(['other', 'reply']).toContain(found.kind);
		const about = expected[file]?.original_message_id;
		if (about) expect(found.originalMessageId).toBe(about);
	});
});
