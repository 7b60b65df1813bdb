import { TRPCError } from '@trpc/server';

/** Writes a fault down once, for whoever repairs it; the number it answers is what the person sees. */
export type ReportFault = (
	reason: unknown,
	where: { readonly procedure: string; readonly requestId: string },
) => string;

/** A fault that is written down already, under its number. Nothing else of it leaves the house. */
export class ReportedFault extends Error {
	readonly faultId: string;
	constructor(faultId: string) {
		super('fault');
		this.faultId = faultId;
	}
}

/** The number under which the fault behind an error of a caller is written down; undefined when it is not yet. */
export const faultIdOf = (error: unknown): string | undefined =>
	error instanceof TRPCError && error.cause instanceof ReportedFault ? error.cause.faultId : undefined;

/** What leaves a procedure instead of the fault itself. */
export const reported = (faultId: string): TRPCError =>
	new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'fault', cause: new ReportedFault(faultId) });
