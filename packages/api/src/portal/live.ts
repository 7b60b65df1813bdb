import { presentCursor } from '@quittance/db/activity-cursor.ts';
import { asContact, portalRouter } from '../trpc.ts';

/** Where a page stands that is about to follow what happens. Asked before the page reads anything else, nothing falls in between. */
export const live = portalRouter({
	cursor: asContact.query(({ ctx: { office, contact } }) => office.db.read(contact.organizationId, presentCursor)),
});
