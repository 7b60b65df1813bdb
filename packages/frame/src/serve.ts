import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { securityHeaders } from './headers.ts';
import type { Log } from './log.ts';
import type { StandSettings } from './settings.ts';

/** What answers what the frame does not: Kit's handler, as adapter-node builds it. */
export type Pages = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export type Serve = {
	readonly settings: StandSettings;
	readonly log: Log;
	readonly pages: Pages;
	/** Throws when the app could not do its work just now. */
	readonly ready: () => Promise<void>;
	/** Most bytes of a request to a path; files are let through where they are read as they arrive. */
	readonly most: (path: string) => number;
	/** How a path stands in the log; as it is unless told: some carry what nobody else may read. */
	readonly said?: (path: string) => string;
	/** What stands on the same server beside the pages: the live gateway. Its connections are cut before the requests in hand are waited for. */
	readonly attach: (server: Server) => { readonly close: () => Promise<void> };
	/** Hangs up what the app opened; called once, after the last request. */
	readonly close: () => Promise<void>;
};

export type Standing = {
	readonly server: Server;
	readonly port: number;
	/** Not ready any more, then no new requests, then an end to those in hand within the time that the settings give them. */
	readonly stop: () => Promise<void>;
};

/**
 * Stands on a port: `/health` says that the process lives, `/ready` that it could serve, and all else are the pages, with a request id, the headers
 * that every answer carries, and a line in the log. A request for another host is sent to the public address: sessions and forms belong to one.
 */
export async function serve({
	settings,
	log,
	pages,
	ready,
	most,
	said = (path) => path,
	attach,
	close,
}: Serve): Promise<Standing> {
	const { publicUrl, stopTimeoutSeconds } = settings;
	const headers = Object.entries(securityHeaders(publicUrl));
	let stopping = false;
	/** The requests in hand, each with its end. */
	const inHand = new Map<ServerResponse, Promise<void>>();

	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		const path = url.split('?', 1)[0] ?? '/';
		for (const [name, value] of headers) response.setHeader(name, value);
		if (path === '/health') return end(response, 200, 'ok');
		if (path === '/ready') return void answerReady(response);
		const requestId = randomUUID();
		const startedAt = performance.now();
		request.headers['x-request-id'] = requestId;
		response.setHeader('X-Request-Id', requestId);
		const ended = new Promise<void>((resolve) => response.once('close', resolve)).then(() => {
			inHand.delete(response);
			const milliseconds = Math.round(performance.now() - startedAt);
			const facts = { requestId, method: request.method, path: said(path), status: response.statusCode, milliseconds };
			log('info', response.writableFinished ? 'request.answered' : 'request.cut', facts);
			// A browser would keep the connection of the last answer, and hold up the end with it.
			if (stopping) setImmediate(() => server.closeIdleConnections());
		});
		inHand.set(response, ended);
		if (stopping) response.setHeader('Connection', 'close');
		if (request.headers.host !== publicUrl.host) return elsewhere(request, response, new URL(url, publicUrl));
		const refused = refusedLength(request, most(path));
		if (refused !== undefined) return end(response, refused, '');
		sayWhereWeAre(request, publicUrl);
		pages(request, response, () => {
			end(response, 404, '');
		});
	});

	async function answerReady(response: ServerResponse): Promise<void> {
		const good = !stopping && (await ready().then(() => true, notReady));
		end(response, good ? 200 : 503, good ? 'ready' : 'not ready');
	}
	const notReady = (fault: unknown): boolean => {
		log('warn', 'app.notReady', { fault });
		return false;
	};

	const attached = attach(server);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(settings.port, settings.host, resolve);
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : settings.port;
	log('info', 'app.started', { port, publicUrl: publicUrl.origin });

	const stop = async (): Promise<void> => {
		if (stopping) return;
		stopping = true;
		const late = setTimeout(() => {
			log('warn', 'app.stoppedLate', { seconds: stopTimeoutSeconds });
			server.closeAllConnections();
		}, stopTimeoutSeconds * 1000);
		const closed = new Promise<void>((resolve) => server.close(() => resolve()));
		for (const response of inHand.keys()) if (!response.headersSent) response.setHeader('Connection', 'close');
		server.closeIdleConnections();
		await attached.close();
		await closed;
		await Promise.all(inHand.values());
		clearTimeout(late);
		await close();
		log('info', 'app.stopped');
	};
	return { server, port, stop };
}

function end(response: ServerResponse, status: number, words: string): void {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(words);
}

function elsewhere(request: IncomingMessage, response: ServerResponse, { href }: URL): void {
	if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 421, `This site is at ${href}`);
	response.writeHead(308, { Location: href, 'Cache-Control': 'no-store' }).end();
}

/** 413 for what is too long, 411 for what does not say; undefined when it may come in. */
function refusedLength({ headers }: IncomingMessage, most: number): 411 | 413 | undefined {
	if (headers['transfer-encoding'] !== undefined) return most === Infinity ? undefined : 411;
	return Number(headers['content-length'] ?? 0) > most ? 413 : undefined;
}

/** Kit asks these headers where it is; nobody outside may tell it something else (`adapterEnvironment`). */
function sayWhereWeAre(request: IncomingMessage, { protocol, host }: URL): void {
	request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
	request.headers['x-forwarded-host'] = host;
}

/** What adapter-node's handler reads from the environment when it is imported; to be set before that. */
export const adapterEnvironment = ({ trustProxy }: Pick<StandSettings, 'trustProxy'>): Record<string, string> => ({
	PROTOCOL_HEADER: 'x-forwarded-proto',
	HOST_HEADER: 'x-forwarded-host',
	// The frame has measured them already, and lets files through where they are read as they arrive.
	BODY_SIZE_LIMIT: 'Infinity',
	...(trustProxy && { ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: '1' }),
});

/** Stops at SIGTERM and SIGINT; a second one means now. */
export function stopWhenTold(stop: () => Promise<void>, log: Log): void {
	let told = 0;
	const leave = () => {
		if (told++ > 0) process.exit(1);
		stop().then(
			() => process.exit(0),
			(fault: unknown) => {
				log('error', 'app.stopFailed', { fault });
				process.exit(1);
			},
		);
	};
	process.on('SIGTERM', leave).on('SIGINT', leave);
}
