import { timingSafeEqual } from 'node:crypto';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { senderOf } from '@quittance/db/messages.ts';
import { addRinging, exchangeOf, rangSince } from '@quittance/db/telephony.ts';
import { readPhones } from '@quittance/imports/values/contact.ts';
import type { Office } from './office.ts';

/** More in a minute is no telephone exchange. */
const MOST_A_MINUTE = 120;
/** As the exchange names itself where activities say who did it. */
const EXCHANGE = 'telephone exchange';

export type ReceiveCall = {
	readonly organizationId: string;
	/** What it proves itself with, hashed as it is kept. */
	readonly secretHash: string;
	/** As the exchange writes it. */
	readonly from: string;
	/** Whose telephone rings; empty: nobody's in particular. */
	readonly extension: string;
};

export type ReceiveRefusal = 'telephony.notKnown' | 'telephony.tooMany';

/**
 * The exchange tells that somebody rings (CLI-07). Whether anybody bears that number is not said, and a wrong secret, an organization
 * without an exchange and one that does not exist are answered alike.
 */
export const receiveCall = (
	{ db, now }: Office,
	{ organizationId, secretHash, from, extension }: ReceiveCall,
): Promise<Outcome<null, ReceiveRefusal>> => {
	const actor = { organizationId, kind: 'worker', id: EXCHANGE } as const;
	return db.write(actor, async (tx) => {
		const exchange = await exchangeOf(tx);
		if (!same(secretHash, exchange.secretHash ?? NOTHING) || exchange.secretHash === null)
			return refuse('telephony.notKnown');
		const at = now();
		if ((await rangSince(tx, new Date(at.getTime() - 60_000))) >= MOST_A_MINUTE) return refuse('telephony.tooMany');
		const { country } = await senderOf(tx);
		const read = readPhones(from, [country]);
		const [one] = typeof read === 'string' ? [] : read;
		const number = one?.number ?? from.trim().slice(0, 40);
		const subject = await addRinging(tx, { number, extension: extension.trim() }, at);
		await record(tx, { name: 'telephony.rang', subject, actor, details: { extension: extension.trim() } });
		return allow(null);
	});
};

/** As long as a hash. */
const NOTHING = '0'.repeat(64);

/** Takes as long whatever differs. */
const same = (one: string, other: string): boolean =>
	one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
