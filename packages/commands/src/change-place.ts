import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClients } from '@quittance/db/client-locks.ts';
import {
	giveConsent,
	reachedBy,
	removePlaceRow,
	storeRestored,
	withdrawConsent,
	type ReachedBy,
	type TextChannel,
} from '@quittance/db/client-places.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { LONGEST_GROUND } from './add-place.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

type OnPlace = { readonly actor: Actor; readonly placeId: string };
export type PlaceActRefusal = 'place.unknown' | 'client.readOnly';

/** A mailbox or number that is theirs no more. What was sent there stays as it was. */
export const removePlace = (
	{ db, now }: Office,
	{ actor, placeId }: OnPlace,
): Promise<Outcome<null, PlaceActRefusal>> =>
	db.write(actor, async (tx) => {
		const place = await lockPlace(tx, actor, placeId);
		if (!place.ok) return place;
		await removePlaceRow(tx, place.value.kind, placeId);
		await tellAll(tx, now(), actor, placeId, place.value, 'contact.placeRemoved', {});
		return allow(null);
	});

/** Mail may be tried again to a mailbox from which it came back, because somebody knows better. */
export const restoreMailbox = (
	{ db, now }: Office,
	{ actor, placeId }: OnPlace,
): Promise<Outcome<null, PlaceActRefusal | 'place.notBounced'>> =>
	db.write(actor, async (tx) => {
		const place = await lockPlace(tx, actor, placeId);
		if (!place.ok) return place;
		if (!place.value.bounced) return refuse('place.notBounced');
		await storeRestored(tx, placeId);
		await tellAll(tx, now(), actor, placeId, place.value, 'contact.placeRestored', {});
		return allow(null);
	});

export type SetConsent = OnPlace & {
	readonly channel: 'email' | TextChannel;
	/** On what ground it is on from now; null: it is off. */
	readonly how: string | null;
};

/** Switches a channel on, with who, when and how, or off; it was once, stays as proof (CLI-06). What is so already stays so. */
export const setConsent = (
	{ db, now }: Office,
	{ actor, placeId, channel, how: typed }: SetConsent,
): Promise<Outcome<null, PlaceActRefusal | 'consent.noGround' | 'consent.channel'>> =>
	db.write(actor, async (tx) => {
		const place = await lockPlace(tx, actor, placeId);
		if (!place.ok) return place;
		if ((place.value.kind === 'email') !== (channel === 'email')) return refuse('consent.channel');
		const how = typed?.trim().slice(0, LONGEST_GROUND);
		if (how === '') return refuse('consent.noGround');
		const of = { placeId, channel };
		const changed =
			how === undefined
				? await withdrawConsent(tx, of, actor.id, now())
				: await giveConsent(tx, of, actor.id, how, now());
		const happened = how === undefined ? 'contact.consentWithdrawn' : 'contact.consentGiven';
		if (changed) await tellAll(tx, now(), actor, placeId, place.value, happened, { channel, ...(how && { how }) });
		return allow(null);
	});

async function lockPlace(tx: Tx, actor: Actor, placeId: string): Promise<Outcome<ReachedBy, PlaceActRefusal>> {
	const known = await reachedBy(tx, placeId);
	if (!known || known.clientIds.length === 0) return refuse('place.unknown');
	await lockClients(tx, known.clientIds);
	const may = await mayActOnAll(tx, actor, known.clientIds, 'place.unknown');
	if (!may.ok) return may;
	// It may have gone while another held the lock.
	const place = await reachedBy(tx, placeId);
	return place ? allow(place) : refuse('place.unknown');
}

/** Every client that is reached by it has its facts looked at again, and it in its trail. */
async function tellAll(
	tx: Tx,
	at: Date,
	actor: Actor,
	placeId: string,
	{ value, contactName, clientIds }: ReachedBy,
	name: string,
	more: Readonly<Record<string, string>>,
): Promise<void> {
	await lookAgain(tx, clientIds, await todayOf(tx, at));
	const details = { place: value, ...(contactName !== null && { contact: contactName }), ...more };
	for (const clientId of clientIds) await record(tx, { name, subject: placeId, clientId, actor, details });
}
