import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import type { Mail } from './compose.ts';
import { smtpPost, type SmtpPostOptions } from './smtp-post.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0).reverse()) await close();
});

const timeouts = { connect: 1_000, greeting: 300, silence: 300 };

function post(port: number, options: Partial<SmtpPostOptions> = {}) {
	const office = smtpPost({ url: `smtp://127.0.0.1:${port}`, timeouts, ...options });
	closing.push(() => office.close());
	return office;
}

const mail = (to: readonly string[] = ['marie@client.example'], body = 'Bonjour'): Mail => ({
	messageId: '<delivery-1@belmont.example>',
	envelope: { from: 'bounces@belmont.example', to },
	raw: Buffer.from(`Subject: test\r\n\r\n${body}\r\n`),
});

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** A true SMTP server on the loopback that keeps the bodies it took. */
async function mailServer(options: SMTPServerOptions = {}) {
	const taken: string[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, _session, done) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				taken.push(Buffer.concat(chunks).toString());
				done(null, 'kept');
			});
		},
		...options,
	});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
	return { port: (server.server.address() as AddressInfo).port, taken, server };
}

/**
 * A server that follows a script: for each command, an answer, or a function that does worse. Counts its connections.
 */
async function scripted(script: Record<string, string | ((socket: Socket) => void)>) {
	const seen: string[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => {});
		let inMessage = false;
		let pending = '';
		const say = (step: string) => {
			seen.push(step);
			const reply = script[step] ?? '250 ok';
			if (typeof reply === 'function') {
				reply(socket);
				return;
			}
			if (reply.startsWith('354')) inMessage = true;
			socket.write(`${reply}\r\n`);
		};
		socket.on('data', (chunk) => {
			pending += String(chunk);
			for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
				const line = pending.slice(0, end);
				pending = pending.slice(end + 2);
				if (!inMessage) say(line.split(/[ :]/)[0]?.toUpperCase() ?? '');
				else if (line === '.') {
					inMessage = false;
					say('.');
				}
			}
		});
		say('greeting');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	closing.push(() => {
		for (const socket of sockets) socket.destroy();
		return new Promise<void>((resolve) => server.close(() => resolve()));
	});
	return { port: (server.address() as AddressInfo).port, seen, connections: () => sockets.size };
}
const speaking = { greeting: '220 hello', EHLO: '250 hello', DATA: '354 go ahead' };
type Fault = (socket: Socket) => void;
const hang: Fault = () => {};
const drop: Fault = (socket) => socket.destroy();
const stammer: Fault = (socket) => socket.end('25');

test('SCN-15 a mail that the server took is accepted, whole and once', async () => {
	const { port, taken } = await mailServer();
	expect(await post(port).send(mail(undefined, 'À bientôt\r\n.\r\nfin'))).toMatchObject({
		fate: 'accepted',
		response: expect.stringContaining('250') as string,
		rejectedRecipients: [],
	});
	expect(taken).toEqual(['Subject: test\r\n\r\nÀ bientôt\r\n.\r\nfin\r\n']);
});

test('SCN-15 one recipient rejected of two: accepted, and says which', async () => {
	const { port, taken } = await mailServer({
		onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? answer(550, 'no such user') : null),
	});
	expect(await post(port).send(mail(['gone@client.example', 'marie@client.example']))).toMatchObject({
		fate: 'accepted',
		rejectedRecipients: [
			{ address: 'gone@client.example', temporary: false, response: expect.stringContaining('550') as string },
		],
	});
	expect(taken).toHaveLength(1);
});

test.each([
	[450, true],
	[451, true],
	[550, false],
	[553, false],
] as const)('SCN-25 RCPT answered %i: refused, temporary %s', async (code, temporary) => {
	const { port, taken } = await mailServer({ onRcptTo: (_address, _session, done) => done(answer(code, 'no')) });
	expect(await post(port).send(mail())).toMatchObject({
		fate: 'refused',
		temporary,
		rejectedRecipients: [{ address: 'marie@client.example', temporary }],
	});
	expect(taken).toEqual([]);
});

test('SCN-25 one recipient deferred and one unknown: worth trying again', async () => {
	const { port } = await mailServer({
		onRcptTo: ({ address }, _session, done) => done(answer(address.startsWith('gone') ? 550 : 451, 'no')),
	});
	expect(await post(port).send(mail(['later@client.example', 'gone@client.example']))).toMatchObject({
		fate: 'refused',
		temporary: true,
	});
});

test.each([
	['MAIL', '451 later', true],
	['MAIL', '550 never', false],
	['DATA', '452 later', true],
	['DATA', '554 never', false],
	['.', '451 later', true],
	['.', '554 never', false],
	['.', '421 closing', true],
	['greeting', '421 busy', true],
	['greeting', '554 go away', true],
] as const)('SCN-25 %s answered %s: refused, temporary %s', async (step, reply, temporary) => {
	const { port } = await scripted({ ...speaking, [step]: reply });
	expect(await post(port).send(mail())).toMatchObject({ fate: 'refused', temporary });
});

test.each([
	['greeting', hang],
	['EHLO', hang],
	['MAIL', hang],
	['MAIL', drop],
	['RCPT', drop],
	['DATA', hang],
	['DATA', drop],
] as const)('SCN-25 silence or a cut at %s: nothing left the house, refused for now', async (step, fault) => {
	const { port } = await scripted({ ...speaking, [step]: fault });
	expect(await post(port).send(mail())).toMatchObject({ fate: 'refused', temporary: true });
});

test.each([
	['hangs', hang],
	['drops', drop],
	['drops in the middle of its answer', stammer],
] as const)('SCN-25 a server that %s after the message is uncertain', async (_how, fault) => {
	const { port } = await scripted({ ...speaking, '.': fault });
	expect(await post(port).send(mail())).toMatchObject({ fate: 'uncertain' });
});

test('SCN-25 a cut inside a long message is uncertain', async () => {
	const { port } = await scripted({
		...speaking,
		DATA: (socket) => {
			socket.write('354 go ahead\r\n');
			socket.removeAllListeners('data').once('data', () => socket.destroy());
		},
	});
	expect(await post(port).send(mail(undefined, 'x'.repeat(5_000_000)))).toMatchObject({ fate: 'uncertain' });
});

test('SCN-25 no server, and a name that is none: refused for now', async () => {
	const { port, server } = await mailServer();
	await new Promise<void>((resolve) => server.close(() => resolve()));
	expect(await post(port).send(mail())).toMatchObject({ fate: 'refused', temporary: true });
	const nowhere = smtpPost({ url: 'smtp://mail.invalid:25', timeouts });
	expect(await nowhere.send(mail())).toMatchObject({ fate: 'refused', temporary: true });
});

test('SCN-25 a refused password is the operator’s to mend: the mail stays worth trying', async () => {
	const { port } = await mailServer({
		authOptional: false,
		allowInsecureAuth: true,
		onAuth: ({ password }, _session, done) =>
			password === 'right' ? done(null, { user: 'me' }) : done(answer(535, 'no')),
	});
	const url = (password: string) => ({ url: `smtp://me:${password}@127.0.0.1:${port}` });
	expect(await post(port, url('wrong')).send(mail())).toMatchObject({ fate: 'refused', temporary: true });
	expect(await post(port, url('right')).send(mail())).toMatchObject({ fate: 'accepted' });
});

test('SCN-25 a cut while signing in is refused for now', async () => {
	const { port } = await scripted({ ...speaking, EHLO: '250 AUTH PLAIN', AUTH: drop });
	const office = post(port, { url: `smtp://me:secret@127.0.0.1:${port}` });
	expect(await office.send(mail())).toMatchObject({ fate: 'refused', temporary: true });
});

test('a session is kept for the next mail, also after a refusal', async () => {
	const { port, connections, seen } = await scripted({ ...speaking });
	const office = post(port, { pool: 1 });
	for (const to of ['a', 'b', 'c']) await office.send(mail([`${to}@client.example`]));
	expect(connections()).toBe(1);
	expect(seen.filter((step) => step === '.')).toHaveLength(3);
});

test('a kept session that died unused is replaced, and the mail goes once', async () => {
	const live = new Set<Socket>();
	const { port, connections, seen } = await scripted({
		...speaking,
		greeting: (socket) => {
			live.add(socket);
			socket.write('220 hello\r\n');
		},
		MAIL: (socket) => {
			if (live.size === 1 && seen.includes('.')) socket.destroy();
			else socket.write('250 ok\r\n');
		},
	});
	const office = post(port, { pool: 1 });
	expect(await office.send(mail())).toMatchObject({ fate: 'accepted' });
	expect(await office.send(mail())).toMatchObject({ fate: 'accepted' });
	expect(connections()).toBe(2);
	expect(seen.filter((step) => step === '.')).toHaveLength(2);
});

test('no more sessions than the pool has, and no faster than the pace', async () => {
	const { port, taken, server } = await mailServer();
	let most = 0;
	server.on('connect', () => (most = Math.max(most, server.connections.size)));
	const office = post(port, { pool: 2, perSecond: 100 });
	const start = performance.now();
	await Promise.all(Array.from({ length: 21 }, () => office.send(mail())));
	expect(performance.now() - start).toBeGreaterThan(195);
	expect(taken).toHaveLength(21);
	expect(most).toBeLessThanOrEqual(2);
});

test('closing waits for what is being sent', async () => {
	const { port, taken } = await mailServer();
	const office = post(port);
	const sending = office.send(mail());
	await office.close();
	expect(taken).toHaveLength(1);
	expect(await sending).toMatchObject({ fate: 'accepted' });
});
