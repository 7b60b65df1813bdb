import { refusalOf } from '../src/answer.ts';
import type { Act } from '@quittance/core/rights/acts.ts';
import { TRPCError } from '@trpc/server';

export type Answered =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly code: string; readonly refusal: unknown; readonly message: string };

/** Up to where a page has seen what happens. It moves on with every transaction of the server, of whatever database. */
const LIVE_CURSOR = /"\d+:\d+:[\d,]*"/;

/** Calls a procedure by its dotted name, and says how it ended. A fault is thrown. */
export async function callByName(caller: unknown, name: string, input: unknown): Promise<Answered> {
	const procedure = name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], caller) as (
		input: unknown,
	) => Promise<unknown>;
	try {
		const value = await procedure(input);
		return {
			ok: true,
			text: JSON.stringify(value ?? null, (_, one: unknown) => (typeof one === 'bigint' ? `${one}` : one)).replace(
				LIVE_CURSOR,
				'"now"',
			),
		};
	} catch (error) {
		if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
		return { ok: false, code: error.code, refusal: refusalOf(error), message: error.message };
	}
}

/** What a procedure says of itself, whichever router it stands in (src/trpc.ts). */
type Said = { readonly act?: Act; readonly contact?: true; readonly open?: string };
type Procedures = Readonly<Record<string, { readonly _def: { readonly meta?: Said } }>>;

/** Every procedure of a router by its dotted name, with what it says of itself. */
export const proceduresOf = (router: { readonly _def: { readonly procedures: unknown } }) =>
	Object.entries(router._def.procedures as Procedures).map(([name, { _def }]) => ({ name, meta: _def.meta ?? {} }));
