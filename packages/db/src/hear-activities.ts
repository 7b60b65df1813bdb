import postgres from 'postgres';
import type { Options } from 'postgres';
import { ACTIVITY_CHANNEL } from './activities.ts';
import { PRESENCE_CHANNEL } from './presence-channel.ts';

export type Hearing = { readonly close: () => Promise<void> };

export type HearOptions = {
	readonly applicationName: string;
	/** As whom: the login must be allowed to become it. Nothing is read. */
	readonly role: 'quittance_app' | 'quittance_portal';
	/** Something happened in this organization. What, is asked with a cursor: a message that is lost loses nothing. */
	readonly heard: (organizationId: string) => void;
	/** A gateway says who looks at what; absent: it is not listened to. */
	readonly heardPresence?: ((payload: string) => void) | undefined;
	/** From now on messages come: at first, and again after the server was away. What was said meanwhile nobody heard. */
	readonly listening: () => void;
	/** The connection broke, or could not be made; it is tried again. */
	readonly lost?: (reason: unknown) => void;
	/** Between two attempts, in milliseconds. */
	readonly retryMs?: number;
};

type NoTypes = Record<string, never>;

/** Our types do not know these two, though postgres.js hands them on. */
type Ears = {
	readonly onnotify: (channel: string, payload: string) => void;
	readonly max_lifetime: null;
};

/**
 * Listens to what happens in all organizations, until closed. A message says whose and which, never what (`beyondTheWall`). Unlike the
 * listening of postgres.js it goes on trying while the server is away.
 */
export function hearActivities(
	url: string,
	{ applicationName, role, heard, heardPresence, listening, lost, retryMs = 500 }: HearOptions,
): Hearing {
	let closed = false;
	let present = begin();

	function begin(): postgres.Sql {
		let over = false;
		const retry = (reason: unknown) => {
			if (over) return;
			over = true;
			if (closed) return;
			lost?.(reason);
			void session.end({ timeout: 0 });
			setTimeout(() => {
				if (!closed) present = begin();
			}, retryMs);
		};
		const options: Omit<Options<NoTypes>, 'max_lifetime'> & Ears = {
			max: 1,
			max_lifetime: null,
			fetch_types: false,
			onnotice: () => {},
			connection: { application_name: applicationName, role },
			onnotify: (channel, payload) => {
				if (channel === PRESENCE_CHANNEL) heardPresence?.(payload);
				else heard(payload.split(' ')[0] ?? '');
			},
			onclose: () => {
				retry('the connection was closed');
			},
		};
		const session = postgres(url, options as Options<NoTypes>);
		const channels = heardPresence ? [ACTIVITY_CHANNEL, PRESENCE_CHANNEL] : [ACTIVITY_CHANNEL];
		session.unsafe(channels.map((channel) => `listen ${channel}`).join(';')).then(() => {
			if (!over) listening();
		}, retry);
		return session;
	}

	return {
		close: () => {
			closed = true;
			return present.end({ timeout: 1 });
		},
	};
}
