import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { rightOnClient, suffices, type Right } from '@quittance/core/rights/client-right.ts';
import { clientsWithRight, saidOfClient } from '@quittance/db/client-rights.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';

/**
 * May this actor act on the client? A collaborator needs the full right (DOC-02): without any, the answer is the one of a row that
 * does not exist, which the caller names; with the right to read, that it may only be read. Contacts, workers and operators
 * come in by other walls. Asked under the client's lock, so that a right taken away meanwhile counts.
 */
export async function mayActOn<const Unknown extends string>(
	tx: Tx,
	actor: Actor,
	clientId: string,
	unknown: Unknown,
): Promise<Outcome<null, Unknown | 'client.readOnly'>> {
	if (actor.kind !== 'collaborator') return allow(null);
	const right = await rightOf(tx, actor.id, clientId);
	if (right === 'none') return refuse(unknown);
	return suffices(right, 'full') ? allow(null) : refuse('client.readOnly');
}

/** The same of many clients at once: all or none. */
export async function mayActOnAll<const Unknown extends string>(
	tx: Tx,
	actor: Actor,
	clientIds: readonly string[],
	unknown: Unknown,
): Promise<Outcome<null, Unknown | 'client.readOnly'>> {
	const { seen, mayAct } = await clientsWithin(tx, actor, clientIds);
	if (clientIds.some((id) => !seen.has(id))) return refuse(unknown);
	return clientIds.every((id) => mayAct.has(id)) ? allow(null) : refuse('client.readOnly');
}

export type Within = { readonly seen: ReadonlySet<string>; readonly mayAct: ReadonlySet<string> };

/** Of some clients those that exist for an actor, and those on which it may act. */
export async function clientsWithin(tx: Tx, actor: Actor, clientIds: readonly string[]): Promise<Within> {
	const all = new Set(clientIds);
	if (actor.kind !== 'collaborator') return { seen: all, mayAct: all };
	const [seen, mayAct] = [
		await clientsWithRight(tx, actor.id, 'read', [...all]),
		await clientsWithRight(tx, actor.id, 'full', [...all]),
	];
	return { seen: new Set(seen), mayAct: new Set(mayAct) };
}

async function rightOf(tx: Tx, collaboratorId: string, clientId: string): Promise<Right> {
	const said = await saidOfClient(tx, collaboratorId, clientId);
	return said ? rightOnClient(said.role, said.explicit, said.defaults, said.deleted) : 'none';
}
