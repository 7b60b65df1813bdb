import type { LiveMessage } from '@quittance/live/message.ts';

/** What a page `depends` on that shows something of a client. */
export const ofClient = (id: string | undefined) => `app:client:${id ?? ''}` as const;

/** What must load again after a message: all of it, or what belongs to the clients to whom something happened. */
export const toLoadAgain = ({
	reload,
	happened,
}: Pick<LiveMessage, 'reload' | 'happened'>): 'all' | readonly string[] =>
	reload ? 'all' : [...new Set(happened.flatMap(({ clientId }) => (clientId === null ? [] : [ofClient(clientId)])))];
