import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from '@quittance/db/open.ts';
import { addMembers, groupsNamed } from '@quittance/db/groups.ts';
import { profileNamed } from '@quittance/db/profiles.ts';
import type { CastMember } from '../cast/cast-member.ts';

/** What a client of the cast owes when it comes into the story; amounts in cents. */
export type Owed = {
	readonly number: string;
	readonly due: string;
	readonly minor: bigint;
	readonly currency?: string;
};

/** Writes a client of the cast down as an import would leave it: its person, address, consents, groups and invoices. */
export async function bring(tx: Tx, member: CastMember, owed: readonly Owed[]): Promise<string> {
	const profile = await profileNamed(tx, member.profile);
	const { id } = await tx
		.insertInto('client')
		.values({
			name: member.name,
			accountCode: member.code,
			language: member.language,
			country: member.country,
			profileId: profile?.id ?? null,
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await addPlace(tx, id, member);
	await addPerson(tx, id, member);
	if (member.groups.length > 0) {
		const groups = await groupsNamed(tx, member.groups);
		await addMembers(tx, [...groups.values()], [id], 'import');
	}
	for (const one of owed) await addInvoice(tx, id, one);
	return id;
}

/** Where letters and calls go. */
async function addPlace(tx: Tx, clientId: string, member: CastMember): Promise<void> {
	const { street, postalCode, city, country, phone } = member;
	await tx
		.insertInto('address')
		.values({ clientId, lines: [street], postalCode, city, country })
		.execute();
	if (phone !== null) await tx.insertInto('phone').values({ clientId, number: phone }).execute();
}

/** Who reads its reminders. */
async function addPerson(tx: Tx, clientId: string, { contact, email, acceptsEmail }: CastMember): Promise<void> {
	const person = await tx.insertInto('contact').values({ name: contact }).returning('id').executeTakeFirstOrThrow();
	await tx.insertInto('clientContact').values({ clientId, contactId: person.id, receivesReminders: 'to' }).execute();
	if (email === null) return;
	const box = await tx
		.insertInto('emailAddress')
		.values({ contactId: person.id, address: email })
		.returning('id')
		.executeTakeFirstOrThrow();
	if (acceptsEmail)
		await tx
			.insertInto('consent')
			.values({ emailAddressId: box.id, channel: 'email', givenBy: 'the import', givenHow: 'a column of the file' })
			.execute();
}

const addInvoice = (tx: Tx, clientId: string, { number, due, minor, currency = 'EUR' }: Owed) =>
	tx
		.insertInto('invoice')
		.values({
			clientId,
			number,
			externalKey: number,
			issuedOn: addDays(day(due), -30),
			dueOn: day(due),
			currency,
			amountMinor: minor,
			openMinor: minor,
		})
		.execute();

/** A credit note stands open on a client's account from a day on. */
export const bringCreditNote = (tx: Tx, clientId: string, number: string, on: Day, minor: bigint) =>
	tx
		.insertInto('creditNote')
		.values({
			clientId,
			number,
			externalKey: number,
			issuedOn: on,
			currency: 'EUR',
			amountMinor: minor,
			openMinor: minor,
		})
		.returning('id')
		.executeTakeFirstOrThrow();
