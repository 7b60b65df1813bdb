import { io } from 'socket.io-client';
import { AT, PRESENT, type At, type Present } from './looker.ts';
import { ANONYMOUS, decode, LIVE, LIVE_PATH, type LiveMessage } from './message.ts';

export type Follow = {
	/** What the page has seen: the cursor it was loaded with. Without one, the first message says to load again. */
	readonly cursor: string | null;
	readonly onHappened: (message: LiveMessage) => void;
	/** Whether changes arrive; false while the connection is cut, and for good once nobody is signed in. */
	readonly onConnection?: (connected: boolean) => void;
	/** Who else is at which card, as far as one may know; nobody while the connection is cut. */
	readonly onPresent?: (present: readonly Present[]) => void;
	/** How long to wait after a fault of the gateway, in milliseconds. */
	readonly againMs?: number;
	/** Where the gateway is; the page's own server when absent. */
	readonly url?: string;
	/** Beside what a browser sends by itself; for tests. */
	readonly headers?: Readonly<Record<string, string>>;
};

export type Following = {
	/** Says which card is open on this screen; null: none. Said again after a cut. */
	readonly at: (at: At | null) => void;
	readonly stop: () => void;
};

/**
 * Follows what happens, until it is stopped. After a cut it connects again by itself, says up to where it had
 * heard, and is told exactly what it missed (TSK-05).
 */
export function followLive({
	cursor,
	onHappened,
	onConnection = () => {},
	onPresent = () => {},
	againMs = 5000,
	url,
	headers,
}: Follow): Following {
	let heard = cursor;
	let present: At | null = null;
	const options = {
		path: LIVE_PATH,
		transports: ['websocket'],
		auth: (say: (auth: { cursor: string | null }) => void) => {
			say({ cursor: heard });
		},
		reconnectionDelay: 300,
		reconnectionDelayMax: 10_000,
		...(headers && { extraHeaders: headers }),
	};
	const socket = url === undefined ? io(options) : io(url, { ...options, forceNew: true });
	socket.on(LIVE, (text: string) => {
		const message = decode(text);
		heard = message.cursor;
		onHappened(message);
	});
	socket.on(PRESENT, (text: string) => {
		onPresent(JSON.parse(text) as Present[]);
	});
	socket.on('connect', () => {
		onConnection(true);
		if (present) socket.emit(AT, present);
	});
	socket.on('disconnect', () => {
		onConnection(false);
		onPresent([]);
	});
	let stopped = false;
	socket.on('connect_error', ({ message }) => {
		onConnection(false);
		// Refused for a fault over there, which socket.io takes for an answer. Who is not signed in need not ask again.
		if (!socket.active && message !== ANONYMOUS)
			setTimeout(() => {
				if (!stopped) socket.connect();
			}, againMs);
	});
	return {
		at: (at) => {
			present = at;
			if (socket.connected) socket.emit(AT, at);
		},
		stop: () => {
			stopped = true;
			socket.disconnect();
		},
	};
}
