import { hashPassword } from '@quittance/auth/password-hash.ts';
import { hashOf } from '@quittance/auth/secret.ts';
import { acceptInvitation } from '@quittance/commands/accept-invitation.ts';
import { inviteCollaborator } from '@quittance/commands/invite-collaborator.ts';
import { openContactDoor } from '@quittance/auth/contact-door.ts';
import { addDebtor, openNightBook } from '@quittance/commands/testing/night-book.ts';
import { sendContactLink } from '@quittance/commands/send-contact-link.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { openPortalDoor } from '@quittance/db/door.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { startWorker } from '../start-worker.ts';

const { database: db, url } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-000000000001';
const { admin } = await openNightBook(db, organizationId, { today: day('2026-03-10') });
const invoices = [{ number: 'F1', dueOn: day('2026-04-01'), minor: 100_00n }];
const { clientId } = await db.write(admin, (tx) => addDebtor(tx, { name: 'Ravel', invoices }));
const portalDoor = openPortalDoor(url, { applicationName: 'test' });
const door = openContactDoor(portalDoor);

const arrived = new EventEmitter<{ mail: [string] }>();
const post = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onData: (stream, _, answer) => void text(stream).then((mail) => (answer(), arrived.emit('mail', mail))),
});
post.listen(0, '127.0.0.1');
await once(post.server, 'listening');

const worker = await startWorker({
	settings: {
		databaseUrl: url,
		smtpUrl: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
		mailDomain: 'mail.example',
		bounceAddress: undefined,
		imapUrl: undefined,
		imapMoveTo: undefined,
		printFolder: undefined,
		portalUrl: 'https://clients.example',
		officeUrl: 'https://office.example',
		parallelSends: 1,
		parallelOrganizations: 1,
		mailsPerSecond: undefined,
		smtpTimeoutSeconds: 5,
		stopTimeoutSeconds: 5,
		workerName: 'test',
	},
	clock: () => new Date(),
	log: () => {},
});
afterAll(async () => {
	await worker.stop();
	await portalDoor.close();
	await new Promise<void>((resolve) => post.close(resolve));
});

const from = { address: '192.0.2.1', userAgent: 'test' };
async function mailAfter(act: () => Promise<unknown>) {
	const coming = once(arrived, 'mail');
	expect(await act()).toMatchObject({ ok: true });
	const [raw] = (await coming) as [string];
	return simpleParser(raw);
}
const tokenIn = (words = '') => /https:\/\/clients\.example\/enter\/([\w-]{43})/.exec(words)?.[1] ?? '';

test('PTL-01 a contact asks at the portal’s door; the worker makes the link and mails it in their language', async () => {
	const mail = await mailAfter(() => door.askForLink('ravel@client.example', from));
	expect(mail.subject).toBe('Votre espace client chez Atelier Belmont');
	expect(mail.text).toContain('une seule fois');
	expect((await door.spend(tokenIn(mail.text), from)).ok).toBe(true);
});

test('PTL-01 a collaborator lets a contact in: the same mail, to the contact’s own mailbox', async () => {
	const contact = await db.read(organizationId, (tx) =>
		tx.selectFrom('contact').select('id').executeTakeFirstOrThrow(),
	);
	const office = { db, now: () => new Date() };
	const mail = await mailAfter(() => sendContactLink(office, { actor: admin, clientId, contactId: contact.id }));
	expect(await door.look(tokenIn(mail.text))).toMatchObject({ contactName: 'Ravel 1' });
});

test('ORG-01 who is invited finds a link in their mail, chooses a password with it, and may not twice', async () => {
	const office = { db, now: () => new Date() };
	const person = { name: 'Nadia Roux', email: 'nadia@belmont.example', role: 'viewer', language: 'en' } as const;
	const mail = await mailAfter(() => inviteCollaborator(office, { actor: admin, ...person }));
	expect(mail.to).toMatchObject({ text: expect.stringContaining('nadia@belmont.example') as string });
	expect(mail.subject).toBe('Your access to Quittance at Atelier Belmont');
	const [, token = ''] = /https:\/\/office\.example\/enter\/([\w-]{43})/.exec(mail.text ?? '') ?? [];
	const accept = () =>
		acceptInvitation(office, {
			...{ organizationId, tokenHash: hashOf(token), password: 'vingt tables de bois', hash: hashPassword },
		});
	expect(await accept()).toMatchObject({ ok: true, value: { email: 'nadia@belmont.example' } });
	expect(await accept()).toMatchObject({ refusal: 'link.over' });
});
