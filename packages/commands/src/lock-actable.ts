import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockClients } from '@quittance/db/clients.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { clientsWithin } from './may-act-on.ts';

/** What became of many clients at once. */
export type OfMany = {
	readonly changed: number;
	/** They were so already. */
	readonly unchanged: number;
	/** The actor may only read them. */
	readonly readOnly: number;
};

/**
 * Of some clients those on which an actor may act, under lock; how many others may only be read. Refused when that leaves none;
 * clients that do not exist for the actor are passed over.
 */
export async function lockActable(
	tx: Tx,
	actor: Actor,
	clientIds: readonly string[],
): Promise<Outcome<{ ids: string[]; readOnly: number }, 'client.unknown' | 'client.readOnly'>> {
	const locked = await lockClients(tx, clientIds);
	const { seen, mayAct } = await clientsWithin(tx, actor, locked);
	if (seen.size === 0) return refuse('client.unknown');
	if (mayAct.size === 0) return refuse('client.readOnly');
	return allow({ ids: locked.filter((id) => mayAct.has(id)), readOnly: seen.size - mayAct.size });
}
