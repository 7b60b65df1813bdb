import { anonymousName, namesIt } from '@quittance/core/client/anonymous.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import { lockClients } from '@quittance/db/clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { forgetPerson, personToForget } from '@quittance/db/personal-records.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type AnonymiseContact = {
	readonly actor: Actor;
	readonly contactId: string;
	/** Their name, typed by whoever means it: it cannot be undone. */
	readonly typedName: string;
};

/**
 * Forgets who a contact is (CLI-15; GDPR, article 17): name, mailboxes, numbers, addresses, consents and every way into the portal. Invoices,
 * promises, disputes and what was sent stay, as the books and their proof need them.
 */
export const anonymiseContact = (
	{ db, now }: Office,
	{ actor, contactId, typedName }: AnonymiseContact,
): Promise<Outcome<null, 'admin.required' | 'contact.unknown' | 'contact.anonymised' | 'contact.nameDiffers'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		const seen = await personToForget(tx, contactId);
		if (!seen) return refuse('contact.unknown');
		await lockClients(tx, seen.clientIds);
		const person = (await personToForget(tx, contactId)) ?? seen;
		if (person.anonymised) return refuse('contact.anonymised');
		if (!namesIt(typedName, person.name)) return refuse('contact.nameDiffers', { name: person.name });
		const at = now();
		await forgetPerson(tx, contactId, anonymousName[person.language], at);
		await lookAgain(tx, person.clientIds, await todayOf(tx, at));
		const happened = { name: 'contact.anonymised', subject: contactId, actor };
		if (person.clientIds.length === 0) await record(tx, happened);
		await recordForEach(
			tx,
			happened,
			person.clientIds.map((clientId) => ({ clientId })),
		);
		return allow(null);
	});
