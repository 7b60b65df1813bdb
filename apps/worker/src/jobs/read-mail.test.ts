import { addDays, day } from '@quittance/core/calendar/day.ts';
import { addDebtor, openNightBook } from '@quittance/commands/testing/night-book.ts';
import { night as wholeNight } from '@quittance/commands/testing/send-night.ts';
import { openNight } from '@quittance/db/beyond-the-wall.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import type { Mail } from '@quittance/delivery/email/compose.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Worker } from '../worker.ts';
import { takeIn } from './read-mail.ts';

const { database: db, url } = await testDatabase();
const beyond = openNight(url, { applicationName: 'test' });
afterAll(() => beyond.close());

const today = day('2026-03-10');
const office = { db, now: () => new Date('2026-03-10T08:00:00Z') };
const post = keptPost();
const said: string[] = [];
const worker: Worker = {
	id: 'worker 1',
	settings: {
		databaseUrl: url,
		smtpUrl: 'smtp://127.0.0.1:9',
		mailDomain: 'mail.example',
		bounceAddress: 'bounces+{token}@mail.example',
		imapUrl: undefined,
		imapMoveTo: undefined,
		printFolder: undefined,
		parallelSends: 1,
		parallelOrganizations: 1,
		mailsPerSecond: undefined,
		smtpTimeoutSeconds: 5,
		stopTimeoutSeconds: 5,
		workerName: 'test',
	},
	office,
	night: beyond,
	post,
	letters: undefined,
	log: (_, event) => said.push(event),
	stopping: new AbortController().signal,
	inHand: new Set(),
};

let organizations = 0;
let actor: Actor;
let sent: Mail;

/** One client, one address, R1 accepted this night. */
beforeEach(async () => {
	const organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	actor = { organizationId, kind: 'worker', id: worker.id };
	await openNightBook(db, organizationId, { today });
	await db.write(actor, (tx) =>
		addDebtor(tx, { name: 'Durand', invoices: [{ number: 'D-1', dueOn: addDays(today, -15), minor: 10_000n }] }),
	);
	expect(await wholeNight(office, actor, today, post)).toEqual(['accepted']);
	sent = post.kept.at(-1)!;
	said.length = 0;
});

const level = () => db.read(actor.organizationId, (tx) => tx.selectFrom('invoice').select('level').executeTakeFirst());
const tasks = () => db.read(actor.organizationId, (tx) => tx.selectFrom('task').select('kind').execute());
const lines = (...text: string[]) => Buffer.from(text.join('\r\n'));

/** A report as a mail server writes it, to the address that the mail was sent from. */
const report = (to: string, messageId: string, status: string, diagnostic: string) =>
	lines(
		'From: MAILER-DAEMON@mx.client.example',
		`To: <${to}>`,
		`Message-ID: <report-${organizations}@mx.client.example>`,
		'Subject: Undelivered Mail Returned to Sender',
		'MIME-Version: 1.0',
		'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
		'',
		'--part',
		'Content-Type: text/plain',
		'',
		'Your message could not be delivered.',
		'--part',
		'Content-Type: message/delivery-status',
		'',
		'Reporting-MTA: dns; mx.client.example',
		'',
		'Final-Recipient: rfc822; durand@client.example',
		'Action: failed',
		`Status: ${status}`,
		`Diagnostic-Code: smtp; ${diagnostic}`,
		'--part',
		'Content-Type: message/rfc822',
		'',
		`Message-ID: ${messageId}`,
		'',
		'--part--',
	);

test('SCN-15 a hard bounce by the envelope takes the address away, undoes the level and says so; read twice, once', async () => {
	const raw = report(sent.envelope.from, '<lost@mail.example>', '5.1.1', '550 5.1.1 no such user');
	await takeIn(worker, raw);
	await takeIn(worker, raw);
	expect(await level()).toEqual({ level: 0 });
	expect(await tasks()).toEqual([{ kind: 'bounce' }]);
	const mailbox = await db.read(actor.organizationId, (tx) =>
		tx.selectFrom('emailAddress').select('bouncedAt').executeTakeFirst(),
	);
	expect(mailbox?.bouncedAt).not.toBeNull();
});

test('SCN-15 a report that lost its envelope is known by the message it sends back', async () => {
	await takeIn(worker, report('accounts@mail.example', sent.messageId, '5.1.1', '550 5.1.1 no such user'));
	expect(await level()).toEqual({ level: 0 });
});

test('SCN-15 a full mailbox undoes nothing', async () => {
	await takeIn(worker, report(sent.envelope.from, sent.messageId, '4.2.2', '452 4.2.2 mailbox full'));
	expect(await level()).toEqual({ level: 1 });
});

test('SCN-15 an automatic answer is no answer and no bounce', async () => {
	await takeIn(
		worker,
		lines(
			'From: durand@client.example',
			`To: <${sent.envelope.from}>`,
			`Message-ID: <away-${organizations}@client.example>`,
			`In-Reply-To: ${sent.messageId}`,
			'Auto-Submitted: auto-replied',
			'Subject: Absence du bureau',
			'',
			'Je suis absent.',
		),
	);
	expect(await level()).toEqual({ level: 1 });
	expect(await tasks()).toEqual([]);
});

test('a mail about none of our deliveries changes nothing and is told in the log', async () => {
	await takeIn(
		worker,
		report('bounces+nobody@mail.example', '<strange@elsewhere.example>', '5.1.1', '550 no such user'),
	);
	expect(said).toEqual(['mail.notOurs']);
	expect(await level()).toEqual({ level: 1 });
});
