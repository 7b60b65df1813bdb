import { addCollaborator } from '@quittance/commands/add-collaborator.ts';
import { chooseDigest } from '@quittance/commands/choose-digest.ts';
import { openNightBook } from '@quittance/commands/testing/night-book.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { openQueue } from '@quittance/jobs/queue.ts';
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
const morning = () => new Date('2026-03-10T08:00:00Z');

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
		...{ bounceAddress: undefined, imapUrl: undefined, imapMoveTo: undefined, printFolder: undefined },
		officeUrl: 'https://office.example',
		...{ parallelSends: 1, parallelOrganizations: 1, mailsPerSecond: undefined },
		...{ smtpTimeoutSeconds: 5, stopTimeoutSeconds: 5, workerName: 'test' },
	},
	clock: morning,
	log: () => {},
});
const queue = await openQueue(url, { applicationName: 'test', onError: () => {}, patience: 5 });
afterAll(async () => {
	await queue.close();
	await worker.stop();
	await new Promise<void>((resolve) => post.close(resolve));
});

test('TSK-09 in the morning the worker mails what waits to whom asked for it, in their language, with a link back', async () => {
	const office = { db, now: morning };
	const person = { name: 'Nadia Roux', email: 'nadia@belmont.example', role: 'collaborator', language: 'en' } as const;
	const added = await addCollaborator(office, { actor: admin, ...person });
	if (!added.ok) throw new Error(added.refusal);
	const nadia = { organizationId, kind: 'collaborator', id: added.value.collaboratorId } as const;
	await chooseDigest(office, { actor: nadia, digest: 'each morning' });
	const task = { kind: 'own', title: 'Call', dueOn: day('2026-03-10'), ownerId: nadia.id } as const;
	await db.write(admin, (tx) => tx.insertInto('task').values(task).execute());
	const coming = once(arrived, 'mail');
	await queue.ask('digests.send', {});
	const [raw] = (await coming) as [string];
	const mail = await simpleParser(raw);
	expect(mail.to).toMatchObject({ text: expect.stringContaining('nadia@belmont.example') as string });
	expect(mail.subject).toBe('What waits for you this morning');
	expect(mail.text).toContain('One task to do');
	expect(mail.text).toContain('https://office.example/board');
});
