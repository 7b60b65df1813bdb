import { act, officeRouter } from '../trpc.ts';

/** Who is signed in to the back office. */
export const session = officeRouter({
	who: act('session.see').query(({ ctx }) => ctx.staff),
});
