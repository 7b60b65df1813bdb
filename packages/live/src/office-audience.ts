import type { IncomingMessage } from 'node:http';
import type { Card } from '@quittance/core/board/card.ts';
import { CLAIM_LASTS_MS } from '@quittance/core/board/claim-card.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { suffices, type Right } from '@quittance/core/rights/client-right.ts';
import { isCursorUpTo, presentCursor } from '@quittance/db/activity-cursor.ts';
import { boardCards } from '@quittance/db/board.ts';
import { happenedSince, type HappenedRow } from '@quittance/db/happened.ts';
import type { Database, Tx } from '@quittance/db/open.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';
import { rightsOfMany } from '@quittance/db/rights-of-many.ts';
import type { Audience, Listener, Look, Viewer } from './audience.ts';
import type { LiveMessage } from './message.ts';
import { changesEverything, MOST_TOLD } from './whole.ts';

export type OfficeAudience = {
	readonly db: Database;
	readonly now: () => Date;
	/** The member of the staff behind a cookie, whose session is good. */
	readonly who: (cookies: string | undefined) => Promise<Viewer | undefined>;
};

/** The staff of an organization: each is told of the clients that they may see, with the cards of the board (TSK-02, DOC-02). */
export const officeAudience = ({ db, now, who }: OfficeAudience): Audience<Viewer> => ({
	who: (request: IncomingMessage) => who(request.headers.cookie),
	circleOf: ({ organizationId }) => organizationId,
	look: (listeners) => {
		const organizationId = listeners[0]?.viewer.organizationId ?? '';
		return db.read(organizationId, (tx) => lookFor(tx, listeners, now()));
	},
});

/** What happened since each cursor once, the cards of all clients concerned once, and of both for each listener what they may see. */
async function lookFor(tx: Tx, listeners: readonly Listener<Viewer>[], now: Date): Promise<Look> {
	const cursor = await presentCursor(tx);
	const since = new Map<string | null, readonly HappenedRow[] | 'unknown'>();
	for (const { since: from } of listeners)
		if (!since.has(from))
			since.set(
				from,
				from !== null && isCursorUpTo(cursor, from) ? await happenedSince(tx, from, MOST_TOLD + 1) : 'unknown',
			);
	const told = [...since.values()].flatMap((rows) => (rows === 'unknown' || rows.length > MOST_TOLD ? [] : rows));
	const clients = [...new Set(told.map(({ clientId }) => clientId))];
	const rights = await rightsOfMany(
		tx,
		[...new Set(listeners.map(({ viewer }) => viewer.id))],
		clients.filter((id) => id !== null),
	);
	const cards = clients.length === 0 ? [] : await cardsOf(tx, clients, now);
	// Most see the same: it is put together, and written out, once for all of them.
	const made = new Map<string, LiveMessage | undefined>();
	const news = listeners.map(({ viewer, since: from }): LiveMessage | 'gone' | undefined => {
		const rows = since.get(from) ?? 'unknown';
		const rightOn = rights.get(viewer.id);
		// Deactivated: the connection ends with the session.
		if (!rightOn) return 'gone';
		if (rows === 'unknown' || rows.length > MOST_TOLD)
			return once(made, 'reload', () => ({ ...nothing(cursor), reload: true }));
		const reload = concernsAll(viewer, rows);
		const sight = clients.map((id) => (id === null ? 'full' : rightOn(id))).join(' ');
		return once(made, `${from ?? ''} ${String(reload)} ${sight}`, () =>
			messageFor(rows, reload, cards, rightOn, cursor),
		);
	});
	return { cursor, news };
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
	const found = made.get(key);
	if (found !== undefined || made.has(key)) return found as T;
	const fresh = make();
	made.set(key, fresh);
	return fresh;
}

/** A right or the role of theirs changed, perhaps to none: what is on their screen is loaded again under the new one. */
const concernsAll = (viewer: Viewer, rows: readonly HappenedRow[]): boolean =>
	rows.some(({ name, subject, rightOf }) => rightOf === viewer.id || subject === viewer.id || changesEverything(name));

const nothing = (cursor: string) => ({ cursor, happened: [], clients: [], cards: [] });

async function cardsOf(tx: Tx, clients: readonly (string | null)[], now: Date): Promise<Card[]> {
	const today = dayIn(now, await timeZoneOf(tx));
	const claimedSince = new Date(now.getTime() - CLAIM_LASTS_MS);
	return boardCards(tx, { viewer: null, today, claimedSince, mostPerColumn: 10_000, clients });
}

function messageFor(
	rows: readonly HappenedRow[],
	reload: boolean,
	cards: readonly Card[],
	rightOn: (clientId: string) => Right,
	cursor: string,
): LiveMessage | undefined {
	const seen = rows.filter(({ clientId }) => clientId === null || suffices(rightOn(clientId), 'read'));
	if (seen.length === 0 && !reload) return undefined;
	const clients = [...new Set(seen.map(({ clientId }) => clientId))];
	return {
		cursor,
		happened: seen.map(({ id, name, subject, clientId, at, actor, actorName }) => ({
			...{ id, name, subject, clientId, at },
			actor: { id: actor, name: actorName ?? actor },
		})),
		clients,
		cards: cards
			.filter(({ client }) => clients.includes(client?.id ?? null))
			.map((card) => ({ ...card, mayAct: card.client === null || suffices(rightOn(card.client.id), 'full') })),
		reload,
	};
}
