import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { serve, type Serve, type Standing } from './serve.ts';

const publicUrl = new URL('http://desk.example');
const settings = { port: 0, host: '127.0.0.1', publicUrl, trustProxy: false, stopTimeoutSeconds: 20 };
const standing: Standing[] = [];
afterEach(async () => {
	for (const { stop } of standing.splice(0)) await stop();
});

/** A site on a port of its own, and what it did, in order. */
async function stand(changed: Partial<Serve> = {}) {
	const order: string[] = [];
	const site = await serve({
		settings,
		log: (_, event) => order.push(event),
		pages: (_, response) => response.end('a page'),
		ready: async () => {},
		most: () => 10,
		attach: () => ({ close: async () => void order.push('gateway closed') }),
		close: async () => void order.push('hung up'),
		...changed,
	});
	standing.push(site);
	const ask = async (agent?: Agent) => {
		const asking = request({ port: site.port, headers: { host: publicUrl.host }, ...(agent && { agent }) });
		asking.end();
		const [answer] = (await once(asking, 'response')) as [IncomingMessage];
		return text(answer);
	};
	return { site, order, ask };
}

test('a browser that keeps its connection does not hold up the end, not even one that was being answered', async () => {
	const [begun, answerIt] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
	const { site, order, ask } = await stand({
		pages: (_, response) => {
			// On its way already when the end is told: it is too late to say that the connection closes.
			response.write('a ');
			begun.resolve(null);
			void answerIt.promise.then(() => response.end('page'));
		},
	});
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const inHand = ask(agent);
	await begun.promise;
	const from = performance.now();
	const stopped = site.stop();
	await expect(ask()).rejects.toThrow('ECONNREFUSED');
	answerIt.resolve(null);
	expect(await inHand).toBe('a page');
	await stopped;
	expect(performance.now() - from).toBeLessThan(2_000);
	expect(order).toEqual(['app.started', 'gateway closed', 'request.answered', 'hung up', 'app.stopped']);
	agent.destroy();
});

test('a request that never ends is cut when the time to stop is over, and the log says so', async () => {
	const begun = Promise.withResolvers<null>();
	const { site, order, ask } = await stand({
		settings: { ...settings, stopTimeoutSeconds: 0.05 },
		pages: () => begun.resolve(null),
	});
	const inHand = ask().catch((fault: unknown) => fault);
	await begun.promise;
	await site.stop();
	expect(await inHand).toMatchObject({ message: 'socket hang up' });
	expect(order.slice(2)).toEqual(['app.stoppedLate', 'request.cut', 'hung up', 'app.stopped']);
});

test('to be told to stop twice is to be told once', async () => {
	const { site, order } = await stand();
	await Promise.all([site.stop(), site.stop()]);
	expect(order.filter((one) => one === 'hung up')).toHaveLength(1);
});

test('a port that somebody else has is said, not waited for', async () => {
	const { site } = await stand();
	await expect(stand({ settings: { ...settings, port: site.port } })).rejects.toThrow('EADDRINUSE');
});
