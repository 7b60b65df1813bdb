import { printedLines, type PostalAddress } from '@quittance/core/client/postal-address.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClients } from '@quittance/db/client-locks.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { addressHeld, type AddressHeld } from '@quittance/db/postal-addresses.ts';
import { mayActOnAll } from './may-act-on.ts';
import { todayOf } from './today.ts';

export type LockedAddressRefusal = 'address.unknown' | 'client.readOnly';

/** A postal address that an actor may change, with its clients under lock. */
export async function lockPostalAddress(
	tx: Tx,
	actor: Actor,
	addressId: string,
): Promise<Outcome<AddressHeld, LockedAddressRefusal>> {
	const known = await addressHeld(tx, addressId);
	if (!known || known.clientIds.length === 0) return refuse('address.unknown');
	await lockClients(tx, known.clientIds);
	const may = await mayActOnAll(tx, actor, known.clientIds, 'address.unknown');
	if (!may.ok) return may;
	// It may have gone while another held the lock.
	const address = await addressHeld(tx, addressId);
	return address ? allow(address) : refuse('address.unknown');
}

/** An address on one line, for the trail. */
export const onOneLine = (address: PostalAddress): string => [...printedLines(address), address.country].join(', ');

export type AddressActivity = {
	readonly name: `contact.address${string}`;
	readonly subject: string;
	readonly contactName: string | null;
	readonly clientIds: readonly string[];
	readonly details: Readonly<Record<string, string>>;
};

/** Every client whose address it is has its facts looked at again, and it in its trail. */
export async function tellOfAddress(
	tx: Tx,
	actor: Actor,
	at: Date,
	{ name, subject, contactName, clientIds, details }: AddressActivity,
): Promise<void> {
	await lookAgain(tx, clientIds, await todayOf(tx, at));
	const said = { ...details, ...(contactName !== null && { contact: contactName }) };
	for (const clientId of clientIds) await record(tx, { name, subject, clientId, actor, details: said });
}
