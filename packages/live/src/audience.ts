import type { IncomingMessage } from 'node:http';
import type { LiveMessage } from './message.ts';

/** Somebody who is told what happens; of one organization, always. */
export type Viewer = { readonly organizationId: string; readonly id: string };

export type Listener<V extends Viewer> = {
	readonly viewer: V;
	/** The cursor up to which they were told; null: they know nothing yet. */
	readonly since: string | null;
};

/** What one look at the database found, for each listener in their order; undefined: nothing new for that one; gone: their access was closed (ORG-01). */
export type Look = { readonly cursor: string; readonly news: readonly (LiveMessage | 'gone' | undefined)[] };

/** Who is told what: the plug between the gateway, which is the same on both apps, and what an app's people may know. */
export type Audience<V extends Viewer> = {
	/** Who asks for a connection; undefined: nobody who is signed in. Asked again from time to time. */
	readonly who: (request: IncomingMessage) => Promise<V | undefined>;
	/** Viewers who are told in one look at the database; all of one organization. */
	readonly circleOf: (viewer: V) => string;
	/** What happened since each listener was told last; all of one circle, in one snapshot. */
	readonly look: (listeners: readonly Listener<V>[]) => Promise<Look>;
};
