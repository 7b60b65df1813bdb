import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addCollaboratorRow, type NewCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type AddCollaborator = { readonly actor: Actor } & NewCollaborator;
export type AddRefusal =
	'admin.required' | 'collaborator.emailMalformed' | 'collaborator.nameMissing' | 'collaborator.known';

/** A member joins the staff; an address is one person's only, whatever its case. */
export const addCollaborator = (
	{ db }: Office,
	asked: AddCollaborator,
): Promise<Outcome<{ collaboratorId: string }, AddRefusal>> => db.write(asked.actor, (tx) => joinStaff(tx, asked));

/** The same inside a transaction that does more. */
export async function joinStaff(
	tx: Tx,
	{ actor, ...asked }: AddCollaborator,
): Promise<Outcome<{ collaboratorId: string }, AddRefusal>> {
	const admin = await adminsOnly(tx, actor);
	if (!admin.ok) return admin;
	const email = asked.email.trim().toLowerCase();
	const name = asked.name.trim();
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refuse('collaborator.emailMalformed', { email });
	if (name === '') return refuse('collaborator.nameMissing');
	const added = await addCollaboratorRow(tx, { ...asked, email, name });
	if (!added) return refuse('collaborator.known', { email });
	await record(tx, { name: 'collaborator.added', subject: added.id, actor, details: { email, role: asked.role } });
	return allow({ collaboratorId: added.id });
}
