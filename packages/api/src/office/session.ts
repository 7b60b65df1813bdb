import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { featuresOff } from '@quittance/db/features.ts';
import { organizationNamed } from '@quittance/db/organizations.ts';
import { act, officeRouter } from '../trpc.ts';

/** Who is signed in to the back office. */
export const session = officeRouter({
	/** Where whoever is signed in works, what day it is there, and what is switched off there. */
	desk: act('session.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const { name, timeZone } = await organizationNamed(tx);
			const calendar = { today: dayIn(office.now(), timeZone), timeZone };
			return { organization: { name }, calendar, featuresOff: await featuresOff(tx) };
		}),
	),
	who: act('session.see').query(({ ctx }) => ctx.staff),
});
