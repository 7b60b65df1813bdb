import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { httpGateway } from './http-gateway.ts';
import { keptTexts } from './kept-texts.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

async function gateway(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
	const server = createServer((request, response) => void answer(request, response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	closing.push(() => {
		server.closeAllConnections();
		return new Promise((resolve) => server.close(resolve));
	});
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
	return httpGateway({ id: 'sms', url, channels: ['sms'], token: 'secret', sender: 'Belmont', timeout: 200 });
}

const message = { id: 'd1', channel: 'sms', to: '+33612345678', text: 'Bonjour : 12 €' } as const;

test('SCN-13 a text reaches the gateway with its id, so that asking twice sends once', async () => {
	let heard: unknown;
	const connector = await gateway(async (request, response) => {
		heard = {
			body: JSON.parse(await textOf(request)) as unknown,
			key: request.headers['idempotency-key'],
			auth: request.headers.authorization,
		};
		response.writeHead(202).end('queued');
	});
	expect(await connector.send(message)).toEqual({ fate: 'accepted', response: '202 queued', rejectedRecipients: [] });
	expect(heard).toEqual({ body: { ...message, sender: 'Belmont' }, key: 'd1', auth: 'Bearer secret' });
});

test.each([
	[400, { fate: 'refused', temporary: false }],
	[401, { fate: 'refused', temporary: false }],
	[429, { fate: 'refused', temporary: true }],
	[503, { fate: 'refused', temporary: true }],
	[500, { fate: 'uncertain' }],
	[504, { fate: 'uncertain' }],
])('SCN-25 a gateway that answers %i', async (status, fate) => {
	const connector = await gateway((_request, response) => response.writeHead(status).end());
	expect(await connector.send(message)).toMatchObject(fate);
});

test('SCN-25 silence and a cut after asking are uncertain; a gateway that is not there is refused', async () => {
	expect(await (await gateway(() => {})).send(message)).toMatchObject({ fate: 'uncertain' });
	expect(await (await gateway((request) => request.socket.destroy())).send(message)).toMatchObject({
		fate: 'uncertain',
	});
	const gone = await gateway(() => {});
	for (const close of closing.splice(0)) await close();
	expect(await gone.send(message)).toMatchObject({ fate: 'refused', temporary: true });
});

test('what a connector does not carry is refused without asking', async () => {
	const connector = await gateway((_request, response) => response.end('never asked'));
	expect(await connector.send({ ...message, channel: 'viber' })).toMatchObject({ fate: 'refused', temporary: false });
	expect(await connector.send({ ...message, to: '0612345678' })).toMatchObject({ fate: 'refused', temporary: false });
});

test('the fake keeps each message once', async () => {
	const texts = keptTexts();
	await texts.send(message);
	await texts.send(message);
	expect(texts.kept).toEqual([message]);
});
