import {
	readPostalAddress,
	type AddressRefusal,
	type TypedAddress,
} from '@quittance/core/client/read-postal-address.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { addAddressRow, postalAddressesOf, storeAddress } from '@quittance/db/postal-addresses.ts';
import { regionOfPostalCode } from './french-region.ts';
import { lockPostalAddress, onOneLine, tellOfAddress, type LockedAddressRefusal } from './lock-postal-address.ts';
import type { Office } from './office.ts';
import { contactOf, lockToAct, type ContactRefusal } from './save-contact.ts';

export type AddPostalAddress = {
	readonly actor: Actor;
	readonly clientId: string;
	/** Whose; null: the client's own. */
	readonly contactId: string | null;
	readonly typed: TypedAddress;
};

/** A postal address more, of a client or of one of its contacts (CLI-05); letters go to the client's first one. */
export const addPostalAddress = (
	{ db, now }: Office,
	{ actor, clientId, contactId, typed }: AddPostalAddress,
): Promise<Outcome<{ addressId: string }, AddressRefusal | ContactRefusal | 'place.known'>> =>
	db.write(actor, async (tx) => {
		const whose =
			contactId === null ? await lockToAct(tx, actor, clientId) : await contactOf(tx, actor, clientId, contactId);
		if (!whose.ok) return whose;
		const read = readPostalAddress(typed);
		if (!read.ok) return read;
		const place = onOneLine(read.value);
		const theirs = (await postalAddressesOf(tx, clientId)).filter((one) => one.contactId === contactId);
		if (theirs.some((one) => onOneLine(one) === place)) return refuse('place.known', { place });
		const owner = contactId === null ? { clientId } : { contactId };
		const subject = await addAddressRow(tx, { ...read.value, region: regionOf(read.value) }, owner);
		await tellOfAddress(tx, actor, now(), {
			...{ name: 'contact.addressAdded', subject, details: { place } },
			...{ contactName: whose.value?.name ?? null, clientIds: whose.value?.clientIds ?? [clientId] },
		});
		return allow({ addressId: subject });
	});

export type ChangePostalAddress = {
	readonly actor: Actor;
	readonly addressId: string;
	readonly typed: TypedAddress;
};

/** What stands on an envelope, or where it lies, is written otherwise; what left before stays as it was (CLI-05). */
export const changePostalAddress = (
	{ db, now }: Office,
	{ actor, addressId, typed }: ChangePostalAddress,
): Promise<Outcome<null, AddressRefusal | LockedAddressRefusal>> =>
	db.write(actor, async (tx) => {
		const address = await lockPostalAddress(tx, actor, addressId);
		if (!address.ok) return address;
		const read = readPostalAddress(typed);
		if (!read.ok) return read;
		await storeAddress(tx, addressId, { ...read.value, region: regionOf(read.value) });
		const [before, after] = [onOneLine(address.value), onOneLine(read.value)];
		const { contactName, clientIds } = address.value;
		const told = { subject: addressId, contactName, clientIds, details: { before, after } };
		if (before !== after) await tellOfAddress(tx, actor, now(), { name: 'contact.addressChanged', ...told });
		else if (onMap(address.value.position) !== onMap(read.value.position))
			await tellOfAddress(tx, actor, now(), { name: 'contact.addressLocated', ...told, details: { place: after } });
		return allow(null);
	});

const regionOf = ({ country, postalCode }: { readonly country: string; readonly postalCode: string }) =>
	country === 'FR' ? regionOfPostalCode(postalCode) : null;

const onMap = (position: { readonly latitude: number; readonly longitude: number } | null): string =>
	position === null ? '' : `${String(position.latitude)} ${String(position.longitude)}`;
