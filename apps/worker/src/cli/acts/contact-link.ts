import { makeContactLink } from '@quittance/commands/make-contact-link.ts';
import { contactByEmail } from '@quittance/db/contacts.ts';
import { linkTo, newToken } from '../../jobs/send-links.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { Failure } from '../failure.ts';
import { granted } from '../refused.ts';

/** Makes the link by which a contact signs in to the portal, and prints it: for whoever reads it to them on the phone. */
export async function printContactLink(
	{ office, actor, organization }: Desk,
	email: string,
	portalUrl: string,
): Promise<Answer> {
	const found = await office.db.read(organization.id, (tx) => contactByEmail(tx, email));
	if (!found) throw new Failure(`No contact of ${organization.name} reads ${email}.`);
	const { token, contact } = granted(await makeContactLink(office, { actor, contactId: found.id, newToken }));
	const link = linkTo(portalUrl, token);
	return { lines: [link], json: { link, contactId: contact.id } };
}
