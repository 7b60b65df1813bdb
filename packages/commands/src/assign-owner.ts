import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { setOwnerOf } from '@quittance/db/clients.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockActable, type OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';

export type AssignOwner = {
	readonly actor: Actor;
	readonly clientIds: readonly string[];
	/** null: nobody is in charge of them. */
	readonly ownerId: string | null;
};

/** Puts somebody in charge of clients; who may only look is in charge of none (CLI-08). Clients without full right stay as they are, and are counted. */
export const assignOwner = (
	{ db }: Office,
	{ actor, clientIds, ownerId }: AssignOwner,
): Promise<Outcome<OfMany, 'collaborator.unknown' | 'collaborator.notOwner' | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const owner = ownerId === null ? null : await lockCollaborator(tx, ownerId);
		if (owner === undefined) return refuse('collaborator.unknown');
		if (owner && (owner.deactivatedAt || owner.role === 'viewer'))
			return refuse('collaborator.notOwner', { name: owner.name });
		const clients = await lockActable(tx, actor, clientIds);
		if (!clients.ok) return clients;
		const { ids, readOnly } = clients.value;
		const changed = await setOwnerOf(tx, ids, ownerId);
		await recordForEach(
			tx,
			{ name: owner ? 'client.ownerSet' : 'client.ownerRemoved', actor },
			changed.map(({ id, before }) => ({ clientId: id, subject: id, details: { before, after: owner?.name } })),
		);
		return allow({ changed: changed.length, unchanged: ids.length - changed.length, readOnly });
	});
