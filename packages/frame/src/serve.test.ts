import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { serve, type Pages, type Serve, type Standing } from './serve.ts';

const HOST = 'desk.example';
let standing: Standing | undefined;
const events: string[] = [];
afterEach(async () => {
	await standing?.stop();
	standing = undefined;
});

async function stand(over: Partial<Serve> = {}, protocol = 'https'): Promise<void> {
	events.length = 0;
	const publicUrl = new URL(`${protocol}://${HOST}`);
	standing = await serve({
		settings: { port: 0, host: '127.0.0.1', publicUrl, trustProxy: false, stopTimeoutSeconds: 5 },
		log: (_, event) => events.push(event),
		pages: (_, response) => response.end('page'),
		ready: async () => {},
		most: () => 10,
		attach: () => ({ close: async () => void events.push('attached closed') }),
		close: async () => void events.push('closed'),
		...over,
	});
}

type Asked = {
	readonly method?: string;
	readonly host?: string;
	readonly headers?: Record<string, string>;
	readonly body?: string;
};

async function ask(path: string, { method = 'GET', host = HOST, headers = {}, body }: Asked = {}) {
	const asking = request({ port: standing?.port, host: '127.0.0.1', path, method, headers: { host, ...headers } });
	asking.end(body);
	const [response] = (await once(asking, 'response')) as [
		{ statusCode: number; headers: IncomingHttpHeaders } & NodeJS.ReadableStream,
	];
	return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

test('every answer has the headers that keep others out, and over TLS it says never to come back without', async () => {
	await stand();
	for (const path of ['/', '/health', '/ready']) {
		const { headers } = await ask(path);
		expect(headers).toMatchObject({
			'x-frame-options': 'DENY',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
		});
		expect(headers['strict-transport-security']).toContain('max-age=');
	}
	await standing?.stop();
	await stand({}, 'http');
	expect((await ask('/')).headers['strict-transport-security']).toBeUndefined();
});

test('a request for another host is sent to the public address, and nothing is taken there', async () => {
	await stand();
	expect(await ask('/board?card=1', { host: 'evil.example' })).toMatchObject({
		status: 308,
		headers: { location: 'https://desk.example/board?card=1' },
	});
	expect(await ask('/board', { method: 'POST', host: 'evil.example' })).toMatchObject({ status: 421 });
});

test('what is too long, or does not say how long it is, is refused before it is read', async () => {
	await stand();
	const post = (body: string, headers = {}) => ask('/', { method: 'POST', body, headers });
	expect((await post('short')).status).toBe(200);
	expect((await post('longer than ten')).status).toBe(413);
	expect((await post('short', { 'transfer-encoding': 'chunked' })).status).toBe(411);
});

test('nobody outside tells the pages where they are', async () => {
	const seen: unknown[] = [];
	const pages: Pages = ({ headers }, response) => {
		seen.push([headers['x-forwarded-proto'], headers['x-forwarded-host']]);
		response.end();
	};
	await stand({ pages });
	await ask('/', { headers: { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' } });
	expect(seen).toEqual([['https', HOST]]);
});

test('it is not ready when it could not do its work, and lives all the same', async () => {
	await stand({ ready: () => Promise.reject(new Error('the database is away')) });
	expect(await ask('/ready')).toMatchObject({ status: 503, body: 'not ready' });
	expect(await ask('/health')).toMatchObject({ status: 200, body: 'ok' });
	expect(events).toContain('app.notReady');
});

test('told to stop, it finishes the request in hand, and only then hangs up what it had opened', async () => {
	const arrived = Promise.withResolvers<null>();
	const go = Promise.withResolvers<null>();
	const pages: Pages = (_, response) => {
		arrived.resolve(null);
		void go.promise.then(() => response.end('done'));
	};
	await stand({ pages });
	const answer = ask('/');
	await arrived.promise;
	const stopped = standing?.stop();
	expect(events).not.toContain('closed');
	go.resolve(null);
	expect(await answer).toMatchObject({ status: 200, body: 'done' });
	await stopped;
	expect(events.filter((event) => event.includes('closed'))).toEqual(['attached closed', 'closed']);
});
