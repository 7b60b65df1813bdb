import { isCursorUpTo, presentCursor } from '@quittance/db/activity-cursor.ts';
import { heardByContact } from '@quittance/db/heard-by-contact.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { Portal } from '@quittance/db/portal.ts';
import type { Audience, Listener, Look, Viewer } from './audience.ts';
import type { LiveMessage } from './message.ts';
import { MOST_TOLD } from './whole.ts';

export type PortalAudience = {
	readonly portal: Pick<Portal, 'as'>;
	/** The contact behind a cookie, whose session is good. */
	readonly who: (cookies: string | undefined) => Promise<Viewer | undefined>;
};

/**
 * The contacts of clients: the database is asked as each of them, so that its policies decide of what they hear. They are told what
 * happened to which of their clients, not who did it, and no card.
 */
export const portalAudience = ({ portal, who }: PortalAudience): Audience<Viewer> => ({
	who: (request) => who(request.headers.cookie),
	circleOf: ({ organizationId, id }) => `${organizationId} ${id}`,
	look: (listeners) => {
		const contact = listeners[0]?.viewer ?? { organizationId: '', id: '' };
		return portal.as(contact).read(contact.organizationId, (tx) => lookFor(tx, listeners));
	},
});

async function lookFor(tx: Tx, listeners: readonly Listener<Viewer>[]): Promise<Look> {
	const cursor = await presentCursor(tx);
	const since = new Map<string | null, LiveMessage | undefined>();
	for (const { since: from } of listeners) if (!since.has(from)) since.set(from, await messageSince(tx, from, cursor));
	return { cursor, news: listeners.map(({ since: from }) => since.get(from)) };
}

async function messageSince(tx: Tx, from: string | null, cursor: string): Promise<LiveMessage | undefined> {
	const nothing: LiveMessage = { cursor, happened: [], clients: [], cards: [], reload: false };
	if (from === null || !isCursorUpTo(cursor, from)) return { ...nothing, reload: true };
	const rows = await heardByContact(tx, from, MOST_TOLD + 1);
	if (rows.length > MOST_TOLD) return { ...nothing, reload: true };
	return rows.length === 0 ? undefined : { ...nothing, happened: rows.map((row) => ({ ...row, actor: null })) };
}
