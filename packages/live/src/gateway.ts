import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { hearActivities, type HearOptions } from '@quittance/db/hear-activities.ts';
import { Server, type Socket } from 'socket.io';
import type { Audience, Viewer } from './audience.ts';
import { Allowance } from './allowance.ts';
import { Circle, type Member } from './circle.ts';
import { AT, atOf, PRESENT } from './looker.ts';
import { ANONYMOUS, LIVE, LIVE_PATH } from './message.ts';
import { Presence, type PresencePlug } from './presence.ts';

export type GatewayOptions<V extends Viewer> = {
	/** The app's own server; requests to other paths are left to it. */
	readonly server: HttpServer;
	/** The login that listens, and as whom; nothing is read through it. */
	readonly listen: { readonly url: string; readonly role: HearOptions['role'] };
	readonly audience: Audience<V>;
	/** Where the app's pages come from, as `https://desk.example`. A browser that shows another page is refused. */
	readonly origins: readonly string[];
	readonly applicationName: string;
	readonly onFault: (fault: unknown) => void;
	/** How often each connection is asked again who it is, in milliseconds. */
	readonly askAgainMs?: number;
	/** Messages that may wait for a connection that does not keep up, before it is cut. */
	readonly mostWaiting?: number;
	readonly pauseMs?: number;
	readonly retryMs?: number;
	/** Absent: nobody is told who else is where, and what screens say of it is not listened to. */
	readonly presence?: PresencePlug<V>;
	/** How often it is said anew where this gateway's screens are, and how long words of it are gathered, in milliseconds. */
	readonly beatMs?: number;
	readonly gatherMs?: number;
	/** Milliseconds of a clock that only goes forwards. */
	readonly clock?: () => number;
};

export type Gateway = {
	/** Cuts all connections and stops listening; the server is the app's. */
	readonly close: () => Promise<void>;
	readonly connections: () => number;
};

/** Other instances say nothing here. */
type Silent = Record<string, never>;
/** All that a screen says: at which card it is. Whatever else it sends is not heard. */
type FromScreen = { readonly [AT]: (at: unknown) => void };
type ToScreen = { readonly [LIVE]: (text: string) => void; readonly [PRESENT]: (text: string) => void };

/** How often a screen may say where it is: opening cards quickly, one after the other, and typing. */
const WORDS = { most: 20, aSecond: 4 } as const;

/**
 * Tells the screens of an app what happened (docs/house.md, "How a change reaches a screen"). Any number of gateways work beside one
 * another with PostgreSQL alone, and nothing is lost when one dies: each connection brings its cursor to the next.
 */
export function openGateway<V extends Viewer>(options: GatewayOptions<V>): Gateway {
	const { server, listen, audience, origins, applicationName, onFault } = options;
	const { askAgainMs = 300_000, mostWaiting = 64, pauseMs = 25, retryMs = 1000 } = options;
	const { beatMs = 20_000, gatherMs = 100, clock = () => performance.now() } = options;
	const presence = options.presence && new Presence(options.presence, { beatMs, gatherMs, now: clock }, onFault);
	const circles = new Map<string, Circle<V>>();
	const io = new Server<FromScreen, ToScreen, Silent, { viewer: V }>(server, {
		path: LIVE_PATH,
		serveClient: false,
		// A browser always says where a page comes from when it opens a WebSocket; and no request needs to find its instance again.
		transports: ['websocket'],
		maxHttpBufferSize: 10_000,
		allowRequest: (request, answer) => {
			answer(null, origins.includes(request.headers.origin ?? ''));
		},
	});
	io.use((socket, next) => {
		asked(socket.request).then(
			(viewer) => {
				if (viewer) socket.data.viewer = viewer;
				next(viewer ? undefined : new Error(ANONYMOUS));
			},
			() => {
				next(new Error('fault'));
			},
		);
	});
	io.on('connection', (socket) => {
		const { viewer } = socket.data;
		const key = audience.circleOf(viewer);
		const circle = circles.get(key) ?? new Circle(audience, { pauseMs, retryMs }, tell, end, onFault);
		circles.set(key, circle);
		const member: Member<V> = { viewer, since: cursorOf(socket), greeted: false, socketId: socket.id };
		if (presence) attend(presence, socket);
		socket.on('disconnect', () => {
			circle.members.delete(member);
			if (circle.members.size === 0 && circles.get(key) === circle) circles.delete(key);
		});
		circle.join(member);
	});

	/** A screen is told who is where, and says where it is itself; one that says it too often is not heard for a while. */
	function attend(at: Presence<V>, socket: DeskSocket<V>): void {
		const { viewer } = socket.data;
		const words = new Allowance(WORDS.most, WORDS.aSecond, clock);
		const onlooker = { viewer, show: (text: string) => socket.emit(PRESENT, text) };
		socket.on(AT, (said) => {
			const where = atOf(said);
			if (where === null || (where !== undefined && words.take())) at.at(socket.id, viewer, where);
		});
		socket.on('disconnect', () => {
			at.at(socket.id, viewer, null);
			at.leave(onlooker);
		});
		at.join(onlooker);
	}

	/** What does not keep up is cut, and comes back with its cursor: what it missed waits in the database, not here. */
	/** Their access was closed: they are sent away at once, and for good (ORG-01). */
	function end({ socketId }: Member<V>): void {
		io.sockets.sockets.get(socketId)?.disconnect(true);
	}

	function tell(members: readonly Member<V>[], text: string): void {
		const keepUp: string[] = [];
		for (const { socketId } of members) {
			const socket = io.sockets.sockets.get(socketId);
			if (!socket) continue;
			if (waiting(socket) < mostWaiting) keepUp.push(socketId);
			else cut(socket);
		}
		// Each socket is in a room of its own; to no room at all would be to everybody.
		if (keepUp.length > 0) io.to(keepUp).emit(LIVE, text);
	}

	async function asked(request: IncomingMessage): Promise<V | undefined> {
		return audience.who(request).catch((fault: unknown) => {
			onFault(fault);
			throw fault;
		});
	}

	/** A session that ended, a collaborator who was deactivated: the connection ends too. An outage of the database ends nothing. */
	async function askAgain(): Promise<void> {
		for (const socket of await io.fetchSockets()) {
			const local = io.sockets.sockets.get(socket.id);
			if (!local) continue;
			const viewer = await asked(local.request).catch(() => local.data.viewer);
			if (viewer?.id !== local.data.viewer.id) local.disconnect(true);
		}
	}

	const wake = (organizationId?: string) => {
		for (const circle of circles.values()) {
			const [member] = circle.members;
			if (organizationId === undefined || member?.viewer.organizationId === organizationId) circle.wake();
		}
		// It may be a right that was given or taken.
		if (organizationId !== undefined) presence?.show(organizationId);
	};
	const hearing = hearActivities(listen.url, {
		role: listen.role,
		applicationName,
		heard: wake,
		heardPresence: presence && ((payload) => presence.hear(payload)),
		listening: () => {
			wake();
		},
		lost: onFault,
		retryMs,
	});
	const asking = setInterval(() => void askAgain().catch(onFault), askAgainMs).unref();

	return {
		connections: () => io.sockets.sockets.size,
		close: async () => {
			clearInterval(asking);
			presence?.close();
			// `io.close` would close the app's server too.
			// Nor are screens sent away, which would be for good: their connections break, and they look for another instance.
			for (const socket of io.sockets.sockets.values()) cut(socket);
			io.engine.close();
			await hearing.close();
		},
	};
}

type DeskSocket<V extends Viewer> = Socket<FromScreen, ToScreen, Silent, { viewer: V }>;

const cursorOf = (socket: Socket): string | null => {
	const { cursor } = socket.handshake.auth as { cursor?: unknown };
	return typeof cursor === 'string' && cursor.length < 20_000 ? cursor : null;
};

/** What the types of engine.io leave out: messages that wait for the WebSocket, and the WebSocket. */
type Connection = {
	readonly writeBuffer: readonly unknown[];
	readonly transport: { readonly socket: { readonly terminate: () => void } };
};
const connectionOf = (socket: Socket) => socket.conn as unknown as Connection;
const waiting = (socket: Socket): number => connectionOf(socket).writeBuffer.length;
/** Without a goodbye, which would have to wait behind the rest. */
const cut = (socket: Socket) => {
	connectionOf(socket).transport.socket.terminate();
};
