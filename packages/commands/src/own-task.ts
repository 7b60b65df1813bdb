import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { OwnTask } from '@quittance/db/tasks.ts';
import { mayActOn } from './may-act-on.ts';

export type OwnTaskRefusal = 'task.noTitle' | 'collaborator.unknown' | 'collaborator.notOwner';

export type ToWrite = {
	readonly task: OwnTask;
	/** Who is to do it, by name; undefined: anybody. */
	readonly owner: string | undefined;
};

/**
 * What somebody typed, as it is written down: a task has a title, and is given to somebody who can do it. Who may not act on the client
 * (DOC-02), has left or only looks can do nothing about it.
 */
export async function ownTaskToWrite(
	tx: Tx,
	organizationId: string,
	clientId: string | null,
	typed: OwnTask,
): Promise<Outcome<ToWrite, OwnTaskRefusal>> {
	const task = { ...typed, title: typed.title.trim(), note: typed.note.trim() };
	if (task.title === '') return refuse('task.noTitle');
	if (task.ownerId === null) return allow({ task, owner: undefined });
	const owner = await lockCollaborator(tx, task.ownerId);
	if (!owner) return refuse('collaborator.unknown');
	const able = !owner.deactivatedAt && owner.role !== 'viewer';
	const person = { organizationId, kind: 'collaborator', id: owner.id } as const;
	const may = clientId === null ? allow(null) : await mayActOn(tx, person, clientId, 'client.unknown');
	return able && may.ok ? allow({ task, owner: owner.name }) : refuse('collaborator.notOwner', { name: owner.name });
}

/** What an activity says of it. */
export const toldOfTask = ({ task, owner }: ToWrite) => ({
	title: task.title,
	...(task.dueOn !== null && { dueOn: task.dueOn }),
	...(owner !== undefined && { owner }),
});
