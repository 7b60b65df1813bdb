import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { putAddressFirst, removeAddressRow } from '@quittance/db/postal-addresses.ts';
import { lockPostalAddress, onOneLine, tellOfAddress, type LockedAddressRefusal } from './lock-postal-address.ts';
import type { Office } from './office.ts';

type OnAddress = { readonly actor: Actor; readonly addressId: string };

/** A postal address that is theirs no more (CLI-05). What was sent there stays as it was. */
export const removePostalAddress = (
	{ db, now }: Office,
	{ actor, addressId }: OnAddress,
): Promise<Outcome<null, LockedAddressRefusal>> =>
	db.write(actor, async (tx) => {
		const address = await lockPostalAddress(tx, actor, addressId);
		if (!address.ok) return address;
		await removeAddressRow(tx, addressId);
		const { contactName, clientIds } = address.value;
		const told = { subject: addressId, contactName, clientIds, details: { place: onOneLine(address.value) } };
		await tellOfAddress(tx, actor, now(), { name: 'contact.addressRemoved', ...told });
		return allow(null);
	});

/** From now on letters go there first. */
export const writeThereFirst = (
	{ db, now }: Office,
	{ actor, addressId }: OnAddress,
): Promise<Outcome<null, LockedAddressRefusal>> =>
	db.write(actor, async (tx) => {
		const address = await lockPostalAddress(tx, actor, addressId);
		if (!address.ok) return address;
		await putAddressFirst(tx, addressId);
		const { contactName, clientIds } = address.value;
		const told = { subject: addressId, contactName, clientIds, details: { place: onOneLine(address.value) } };
		await tellOfAddress(tx, actor, now(), { name: 'contact.addressFirst', ...told });
		return allow(null);
	});
