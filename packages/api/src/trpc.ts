import { isOfFeature, mayWithout } from '@quittance/core/organization/features.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { mayAct, type Act } from '@quittance/core/rights/acts.ts';
import { mayBeforeFactor } from '@quittance/core/rights/second-factor.ts';
import { featuresOff } from '@quittance/db/features.ts';
import type { Actor } from '@quittance/db/open.ts';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { answer } from './answer.ts';
import type { OfficeContext, PortalContext } from './context.ts';
import { errorShape } from './error-shape.ts';
import { reported } from './fault.ts';

/** What a procedure says of itself: the act that it is, or why it may be called by nobody we know. The walk over all of them reads it. */
export type Meta = { readonly act: Act } | { readonly contact: true } | { readonly open: string };

const office = initTRPC
	.context<OfficeContext>()
	.meta<Meta>()
	.create({ transformer: superjson, errorFormatter: errorShape });
const portal = initTRPC
	.context<PortalContext>()
	.meta<Meta>()
	.create({ transformer: superjson, errorFormatter: errorShape });

export const officeRouter = office.router;
export const officeCallers = office.createCallerFactory;
export const portalRouter = portal.router;
export const portalCallers = portal.createCallerFactory;

type Asked = { readonly ctx: Pick<OfficeContext, 'fault' | 'requestId'>; readonly path: string };

/** Faults are written down where they happen, once, and leave as a number. */
async function withFaults<R extends { ok: true } | { ok: false; error: TRPCError }>(
	{ ctx, path }: Asked,
	next: () => Promise<R>,
): Promise<R> {
	const result = await next();
	if (result.ok || result.error.code !== 'INTERNAL_SERVER_ERROR') return result;
	throw reported(ctx.fault(result.error.cause ?? result.error, { procedure: path, requestId: ctx.requestId }));
}

/**
 * A procedure of the back office: somebody of the staff is signed in, their role may do the act, and its feature is on (ORG-06). The right on the
 * client is asked where the client is known: by the command under its lock, by a query in its SQL (DOC-02).
 */
export const act = (name: Act) =>
	office.procedure
		.meta({ act: name })
		.use(({ next, ...asked }) => withFaults(asked, next))
		.use(async ({ ctx, next }) => {
			const { staff } = ctx;
			if (!staff) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'signIn' });
			answer(mayAct(staff.role, name));
			if (staff.owesFactor && !mayBeforeFactor(name)) answer(refuse('factor.owed'));
			if (isOfFeature(name)) answer(mayWithout(await ctx.office.db.read(staff.organizationId, featuresOff), name));
			const actor: Actor = { organizationId: staff.organizationId, kind: 'collaborator', id: staff.id };
			return next({ ctx: { ...ctx, staff, actor } });
		});

/** A procedure of the back office that asks nobody who they are; says why. */
export const openToAnybody = (why: string) =>
	office.procedure.meta({ open: why }).use(({ next, ...asked }) => withFaults(asked, next));

/** A procedure of the portal: a contact is signed in, and `office` sees what that contact may see and nothing else. */
export const asContact = portal.procedure
	.meta({ contact: true })
	.use(({ next, ...asked }) => withFaults(asked, next))
	.use(({ ctx, next }) => {
		const { contact } = ctx;
		if (!contact) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'signIn' });
		const actor: Actor = { organizationId: contact.organizationId, kind: 'contact', id: contact.id };
		return next({ ctx: { ...ctx, contact, actor, office: { db: ctx.portal.as(contact), now: ctx.now } } });
	});

/** A procedure of the portal that asks nobody who they are; says why. */
export const openToVisitors = (why: string) =>
	portal.procedure.meta({ open: why }).use(({ next, ...asked }) => withFaults(asked, next));
