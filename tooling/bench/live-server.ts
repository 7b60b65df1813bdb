import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@quittance/db/open.ts';
import { openGateway } from '@quittance/live/gateway.ts';
import { encode, LIVE } from '@quittance/live/message.ts';
import { officeAudience } from '@quittance/live/office-audience.ts';
import { officePresence } from '@quittance/live/office-presence.ts';
import { ORIGIN, type Sessions } from '@quittance/live/testing/live-office.ts';
import { Server } from 'socket.io';

export type ServerAsked = {
	readonly url: string;
	readonly sessions: readonly [string, { readonly organizationId: string; readonly id: string }][];
};
export type ServerSays =
	| { readonly said: 'open'; readonly url: string }
	| { readonly said: 'memory'; readonly heapBytes: number }
	| { readonly said: 'broadcast'; readonly emitted: readonly { readonly id: string; readonly at: number }[] };
type Command = { readonly memory: true } | { readonly broadcast: number; readonly rate: number };

/** The gateway on a server of its own; beside it, on another path, bare socket.io, which only repeats. */
process.once('message', ({ url, sessions }: ServerAsked) => {
	const known: Sessions = new Map(sessions);
	const db = openDatabase(url, { applicationName: 'bench gateway', max: 4 });
	const server = createServer((_, response) => response.writeHead(404).end());
	openGateway({
		server,
		listen: { url, role: 'quittance_app' },
		audience: officeAudience({
			db,
			now: () => new Date(),
			who: (cookies) => Promise.resolve(known.get(cookies ?? '')),
		}),
		presence: officePresence(db),
		origins: [ORIGIN],
		applicationName: 'bench gateway',
		onFault: (fault) => console.error(fault),
	});
	const bare = new Server(server, { path: '/bare', serveClient: false, transports: ['websocket'] });
	process.on('message', (command: Command) => {
		if ('memory' in command) {
			globalThis.gc?.();
			say({ said: 'memory', heapBytes: process.memoryUsage().heapUsed });
		} else void broadcast(bare, command);
	});
	server.listen(0, '127.0.0.1', () =>
		say({ said: 'open', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
	);
});

/** The same text as a move's message, at the same rate, to all. */
async function broadcast(bare: Server, { broadcast: count, rate }: Extract<Command, { broadcast: number }>) {
	const emitted: { id: string; at: number }[] = [];
	for (let n = 0; n < count; n++) {
		const id = randomUUID();
		emitted.push({ id, at: performance.timeOrigin + performance.now() });
		bare.emit(LIVE, encode(likeAMove(id)));
		await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
	}
	say({ said: 'broadcast', emitted });
}

/** A message as the gateway makes it of one move. */
const likeAMove = (id: string) => ({
	cursor: '100000:100001:',
	happened: [
		{
			...{ id, name: 'card.moved', subject: randomUUID(), clientId: randomUUID(), at: new Date() },
			actor: { id: randomUUID(), name: 'Person 0' },
		},
	],
	clients: [randomUUID()],
	cards: [
		{
			id: randomUUID(),
			subject: {
				...({ kind: 'task', task: 'own', title: '', note: '', dueOn: null, owner: null, about: {} } as const),
				...{ invoiceId: null, disputeId: null, deliveryId: null },
			},
			client: { id: randomUUID(), name: 'Client 100' },
			...{ money: null, oldestDueOn: null, invoices: 0, column: 'in progress' as const, place: 'i5', version: 3 },
			claim: { by: randomUUID(), name: 'Person 0', at: new Date() },
			...{ createdAt: new Date(), done: null, mayAct: true },
		},
	],
	reload: false,
});

function say(message: ServerSays): void {
	process.send?.(message);
}
