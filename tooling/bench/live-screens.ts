import { followLive } from '@quittance/live/follow.ts';
import { decode, LIVE } from '@quittance/live/message.ts';
import { ORIGIN } from '@quittance/live/testing/live-office.ts';
import { io } from 'socket.io-client';

export type ScreensAsked = {
	readonly url: string;
	readonly cookies: readonly string[];
	readonly cursor: string;
};
/** Something has reached all screens, the last of them at that moment. */
export type Arrived = {
	readonly said: 'arrived';
	readonly id: string;
	readonly last: number;
};

/** All screens in one process, each with both connections: the gateway's and the bare one. */
process.once('message', ({ url, cookies, cursor }: ScreensAsked) => {
	const counted = new Map<string, number>();
	const arrive = (id: string) => {
		const screens = (counted.get(id) ?? 0) + 1;
		counted.set(id, screens);
		if (screens < cookies.length) return;
		const arrived: Arrived = { said: 'arrived', id, last: performance.timeOrigin + performance.now() };
		process.send?.(arrived);
	};
	let greeted = 0;
	const ready = () => {
		greeted += 1;
		if (greeted === 2 * cookies.length) process.send?.({ said: 'ready' });
	};
	for (const cookie of cookies) {
		let first = true;
		followLive({
			cursor,
			url,
			headers: { cookie, origin: ORIGIN },
			onHappened: ({ happened }) => {
				if (first) ready();
				first = false;
				for (const { id } of happened) arrive(id);
			},
		});
		const bare = io(url, { path: '/bare', transports: ['websocket'], forceNew: true });
		bare.on('connect', ready);
		bare.on(LIVE, (text: string) => {
			for (const { id } of decode(text).happened) arrive(id);
		});
	}
});
