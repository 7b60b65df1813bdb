import { clientNames } from '@quittance/db/client-names.ts';
import { clientsWithRight } from '@quittance/db/client-rights.ts';
import type { Tx } from '@quittance/db/open.ts';

/** A client as far as a collaborator may see it; undefined for one that does not exist for them (DOC-02). */
export async function clientWithin(
	tx: Tx,
	collaboratorId: string,
	clientId: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
	const [id] = await clientsWithRight(tx, collaboratorId, 'read', [clientId]);
	if (id === undefined) return undefined;
	const name = (await clientNames(tx, [id])).get(id);
	return name === undefined ? undefined : { id, name };
}
