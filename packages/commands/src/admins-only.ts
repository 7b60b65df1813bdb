import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { roleOf } from '@quittance/db/collaborators.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';

/** May this actor configure? Admins may, and the operator, who has the machine; nobody else (PRF-01). */
export async function adminsOnly(tx: Tx, actor: Actor): Promise<Outcome<undefined, 'admin.required'>> {
	const may = actor.kind === 'operator' || (actor.kind === 'collaborator' && (await roleOf(tx, actor.id)) === 'admin');
	return may ? allow(undefined) : refuse('admin.required');
}
