import { hourIn } from '@quittance/core/calendar/time-zone.ts';
import { takeDigests, waitingOnBoard, type Waiting } from '@quittance/db/digests.ts';
import { isOff } from '@quittance/db/features.ts';
import type { Actor } from '@quittance/db/open.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';
import { ringsOf } from '@quittance/db/rings.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** From this hour on, where the organization is. */
const MORNING = 7;
const AT_ONCE = 50;
/** As far back as the bell remembers, and as much of it. */
const NEWS_DAYS = 60;
const MOST_NEWS = 100;

export type Digest = Waiting & {
	readonly name: string;
	/** Where the mail goes. */
	readonly email: string;
	readonly language: 'fr' | 'en';
	/** What the bell rang for and they have not seen. */
	readonly news: number;
};

/**
 * What waits this morning for each who asked to be told by mail (TSK-09): their cards, their tasks that are due, what rang for them. Nothing
 * for whom nothing waits, nothing before seven, and never twice a day: two workers make each once, and one that dies after it made them is
 * silent until tomorrow.
 */
export const makeDigests = ({ db, now }: Office, { actor }: { readonly actor: Actor }): Promise<readonly Digest[]> =>
	db.write(actor, async (tx) => {
		if (hourIn(now(), await timeZoneOf(tx)) < MORNING || (await isOff(tx, 'digest'))) return [];
		const today = await todayOf(tx, now());
		const digests: Digest[] = [];
		const since = new Date(now().getTime() - NEWS_DAYS * 86_400_000);
		for (const { id, ...whom } of await takeDigests(tx, today, AT_ONCE)) {
			const waiting = await waitingOnBoard(tx, id, today);
			const rings = await ringsOf(tx, id, since, MOST_NEWS);
			const news = rings.filter(({ unseen }) => unseen).length;
			if (waiting.cards + waiting.tasks + news > 0) digests.push({ ...whom, ...waiting, news });
		}
		return digests;
	});
