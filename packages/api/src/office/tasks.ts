import { addOwnTask } from '@quittance/commands/add-own-task.ts';
import { changeOwnTask } from '@quittance/commands/change-own-task.ts';
import { reopenTask } from '@quittance/commands/reopen-task.ts';
import { tasksOfClient } from '@quittance/db/client-tasks.ts';
import { taskOwners } from '@quittance/db/task-owners.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { aDay, anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

/** How many of those that are done the client's file still shows. */
const MOST_DONE = 20;

const aTask = z.object({
	title: z.string().max(200),
	note: z.string().max(4000),
	dueOn: aDay.nullable(),
	ownerId: anId.nullable(),
});

/** What the staff put on the board themselves (TSK-01); it is done like any other task of the board. */
export const tasks = officeRouter({
	/** Of a client: what is to be done, and what was. */
	ofClient: act('task.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				return tasksOfClient(tx, clientId, MOST_DONE);
			}),
		),

	/** Whom a task may be given to. */
	owners: act('task.see')
		.input(z.object({ clientId: anId.nullable() }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				if (clientId !== null) await mustSee(tx, staff, clientId);
				return taskOwners(tx, clientId);
			}),
		),

	add: act('task.add')
		.input(aTask.extend({ clientId: anId.nullable() }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addOwnTask(office, { actor, ...input }))),

	change: act('task.change')
		.input(aTask.extend({ id: anId, version: z.int().min(0) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, ...task } }) =>
			answer(await changeOwnTask(office, { actor, taskId: id, ...task })),
		),

	/** It was not done after all. */
	reopen: act('task.change')
		.input(z.object({ id: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await reopenTask(office, { actor, taskId: id })),
		),
});
