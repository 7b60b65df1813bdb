import { asContact, portalRouter } from '../trpc.ts';

/** Who is signed in to the portal. */
export const session = portalRouter({
	who: asContact.query(({ ctx }) => ctx.contact),
});
