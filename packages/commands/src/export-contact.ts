import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { personToForget, recordsOfPerson } from '@quittance/db/personal-records.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** All that is held about a contact, to be handed to them (CLI-15; GDPR, article 15), as JSON with the day of each thing. That it was asked for is recorded. */
export const exportContact = (
	{ db, now }: Office,
	{ actor, contactId }: { readonly actor: Actor; readonly contactId: string },
): Promise<Outcome<{ readonly name: string; readonly file: string }, 'admin.required' | 'contact.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const person = await personToForget(tx, contactId);
		if (!person) return refuse('contact.unknown');
		const records = await recordsOfPerson(tx, contactId);
		const [clientId] = person.clientIds;
		await record(tx, {
			name: 'contact.exported',
			subject: contactId,
			actor,
			...(clientId !== undefined && { clientId }),
		});
		return allow({
			name: person.name,
			file: JSON.stringify({ exportedAt: now().toISOString(), ...records }, null, '\t'),
		});
	});
