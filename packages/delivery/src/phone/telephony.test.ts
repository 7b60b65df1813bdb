import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { httpTelephony } from './http-telephony.ts';
import { keptCalls } from './kept-calls.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

async function exchange(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
	const server = createServer((request, response) => void answer(request, response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	closing.push(() => {
		server.closeAllConnections();
		return new Promise((resolve) => server.close(resolve));
	});
	return httpTelephony({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dial`, timeout: 200 });
}

const call = { id: 'c1', extension: '12', to: '+33612345678' } as const;

test('CLI-07 the exchange is asked to dial, with the telephone that rings first and the number', async () => {
	let heard: unknown;
	const connector = await exchange(async (request, response) => {
		heard = { body: JSON.parse(await textOf(request)) as unknown, key: request.headers['idempotency-key'] };
		response.writeHead(202).end();
	});
	expect(await connector.dial(call)).toMatchObject({ fate: 'accepted' });
	expect(heard).toEqual({ body: call, key: 'c1' });
});

test('CLI-07 an exchange that refuses, redirects, is silent or not there is told of, and nobody waits', async () => {
	expect(await (await exchange((_, response) => response.writeHead(401).end())).dial(call)).toMatchObject({
		fate: 'refused',
	});
	const elsewhere = await exchange((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
	expect(await elsewhere.dial(call)).toMatchObject({ fate: 'uncertain' });
	expect(await (await exchange(() => {})).dial(call)).toMatchObject({ fate: 'uncertain' });
	const gone = await exchange(() => {});
	for (const close of closing.splice(0)) await close();
	expect(await gone.dial(call)).toMatchObject({ fate: 'refused', temporary: true });
	expect(await httpTelephony({ url: 'file:///etc/passwd' }).dial(call)).toMatchObject({ fate: 'refused' });
});

test('CLI-07 the fake keeps each call once', async () => {
	const calls = keptCalls();
	await calls.dial(call);
	await calls.dial(call);
	expect(calls.kept).toEqual([call]);
});
