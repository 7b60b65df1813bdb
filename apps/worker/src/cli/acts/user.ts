import { addCollaborator } from '@quittance/commands/add-collaborator.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { granted } from '../refused.ts';

export type AddUser = {
	readonly email: string;
	readonly name: string;
	readonly role: 'admin' | 'collaborator' | 'viewer';
	readonly language: 'fr' | 'en';
};

/** Adds a member of the staff. */
export async function addUser({ office, actor, organization }: Desk, asked: AddUser): Promise<Answer> {
	const { collaboratorId } = granted(await addCollaborator(office, { actor, ...asked }));
	return {
		lines: [
			`${asked.name} <${asked.email}> is now ${asked.role === 'admin' ? 'an' : 'a'} ${asked.role} of ${organization.name}.`,
		],
		json: { collaboratorId, ...asked },
	};
}
