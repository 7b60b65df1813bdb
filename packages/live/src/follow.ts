import { io } from 'socket.io-client';
import { decode, LIVE, LIVE_PATH, type LiveMessage } from './message.ts';

export type Follow = {
	/** What the page has seen: the cursor it was loaded with. Without one, the first message says to load again. */
	readonly cursor: string | null;
	readonly onHappened: (message: LiveMessage) => void;
	/** Whether changes arrive; false while the connection is cut, and for good once nobody is signed in. */
	readonly onConnection?: (connected: boolean) => void;
	/** Where the gateway is; the page's own server when absent. */
	readonly url?: string;
	/** Beside what a browser sends by itself; for tests. */
	readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Follows what happens, until the function it returns is called. After a cut it connects again by itself, says up to where it had
 * heard, and is told exactly what it missed (TSK-05).
 */
export function followLive({ cursor, onHappened, onConnection = () => {}, url, headers }: Follow): () => void {
	let heard = cursor;
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
	socket.on('connect', () => {
		onConnection(true);
	});
	socket.on('disconnect', () => {
		onConnection(false);
	});
	socket.on('connect_error', () => {
		onConnection(false);
	});
	return () => {
		socket.disconnect();
	};
}
