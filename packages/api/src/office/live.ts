import { presentCursor } from '@quittance/db/activity-cursor.ts';
import { act, officeRouter } from '../trpc.ts';

/** Where a page stands that is about to follow what happens. Asked before the page reads anything else, nothing falls in between. */
export const live = officeRouter({
	cursor: act('session.see').query(({ ctx: { office, staff } }) => office.db.read(staff.organizationId, presentCursor)),
});
