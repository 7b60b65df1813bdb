import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { organizationNamed } from '@quittance/db/organizations.ts';
import { act, officeRouter } from '../trpc.ts';

/** Who is signed in to the back office. */
export const session = officeRouter({
	/** Where whoever is signed in works, and what day it is there. */
	desk: act('session.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const { name, timeZone } = await organizationNamed(tx);
			return { organization: { name }, calendar: { today: dayIn(office.now(), timeZone), timeZone } };
		}),
	),
	who: act('session.see').query(({ ctx }) => ctx.staff),
});
