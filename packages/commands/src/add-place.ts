import { isUsualPhoneType } from '@quittance/core/client/phone-types.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addPlaceRow, giveConsent, hasPlace, type PlaceRow } from '@quittance/db/client-places.ts';
import { senderOf } from '@quittance/db/messages.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPhoneType } from '@quittance/db/phone-types.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { readEmails, readPhones } from '@quittance/imports/values/contact.ts';
import type { Office } from './office.ts';
import { contactOf, lockToAct, type ContactRefusal } from './save-contact.ts';
import { todayOf } from './today.ts';

/** In characters. */
export const LONGEST_GROUND = 200;

export type AddPlace = {
	readonly actor: Actor;
	readonly clientId: string;
	/** Whose; null: the client's own. */
	readonly contactId: string | null;
	readonly kind: PlaceRow['kind'];
	readonly value: string;
	/** Of a number: mobile, work, home, or one of the organization's own (CLI-03). */
	readonly type: string;
	/** On what ground mail may go there (CLI-06); nothing: it may not, yet. */
	readonly how: string;
};

export type PlaceRefusal = ContactRefusal | 'email.malformed' | 'phone.malformed' | 'phoneType.unknown' | 'place.known';

/**
 * A mailbox or a number more (CLI-03, CLI-04). Numbers are read as in the organization's country and kept in E.164. Nothing goes there before
 * somebody said on what ground: typed with a mailbox, its consent begins under the name of who typed it.
 */
export const addPlace = (
	{ db, now }: Office,
	{ actor, clientId, contactId, kind, type, ...typed }: AddPlace,
): Promise<Outcome<{ placeId: string }, PlaceRefusal>> =>
	db.write(actor, async (tx) => {
		const whose =
			contactId === null ? await lockToAct(tx, actor, clientId) : await contactOf(tx, actor, clientId, contactId);
		if (!whose.ok) return whose;
		const { country } = await senderOf(tx);
		const value = readPlace(kind, typed.value, country);
		if (value === undefined) return refuse(kind === 'email' ? 'email.malformed' : 'phone.malformed');
		if (kind === 'phone' && !isUsualPhoneType(type) && !(await keepPhoneType(tx, type)))
			return refuse('phoneType.unknown');
		const owner = contactId === null ? { clientId } : { contactId };
		if (await hasPlace(tx, { kind, value, owner })) return refuse('place.known', { place: value });
		const placeId = await addPlaceRow(tx, { kind, value, type, owner });
		const how = typed.how.trim().slice(0, LONGEST_GROUND);
		if (kind === 'email' && how !== '') await giveConsent(tx, { placeId, channel: 'email' }, actor.id, how, now());
		await lookAgain(tx, whose.value?.clientIds ?? [clientId], await todayOf(tx, now()));
		const details = { place: value, ...(whose.value && { contact: whose.value.name }), ...(how !== '' && { how }) };
		await record(tx, { name: 'contact.placeAdded', subject: placeId, clientId, actor, details });
		return allow({ placeId });
	});

/** One address or number; undefined when it is none, or several. */
function readPlace(kind: PlaceRow['kind'], typed: string, country: string): string | undefined {
	const read = kind === 'email' ? readEmails(typed) : readPhones(typed, [country]);
	if (typeof read === 'string' || read.length !== 1) return undefined;
	const [one] = read;
	return typeof one === 'string' ? one : one?.number;
}
