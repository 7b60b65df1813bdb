import { deleteTag } from '@quittance/commands/delete-tag.ts';
import { mergeTags } from '@quittance/commands/merge-tags.ts';
import { putTag } from '@quittance/commands/put-tag.ts';
import { saveTag } from '@quittance/commands/save-tag.ts';
import { takeTag } from '@quittance/commands/take-tag.ts';
import { tagColours } from '@quittance/core/client/tag-colours.ts';
import { tagsListed } from '@quittance/db/tags.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { chosenClients, someClients } from './client-filter.ts';

const aName = z.string().max(60);
const toGo = z.object({ id: anId, clients: z.int().min(0) });

/** Words that the staff sticks on clients; all put them on and take them off, admins name, merge and delete them (CLI-08). */
export const tags = officeRouter({
	/** By name, each with the number of its clients that the caller may see. */
	list: act('tag.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, (tx) => tagsListed(tx, staff.id)),
	),

	/** On some clients; one of a new name is made. */
	put: act('tag.put')
		.input(z.object({ clients: someClients, name: aName }))
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, name } }) =>
			answer(await putTag(office, { actor, clientIds: await chosenClients(office, staff, clients), name })),
		),

	take: act('tag.put')
		.input(z.object({ clients: someClients, id: anId }))
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, id } }) =>
			answer(await takeTag(office, { actor, clientIds: await chosenClients(office, staff, clients), tagId: id })),
		),

	/** A new one, or another name and colour. */
	save: act('tag.change')
		.input(z.object({ id: anId.nullable(), name: aName, colour: z.enum(tagColours) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, ...tag } }) =>
			answer(await saveTag(office, { actor, tagId: id, ...tag })),
		),

	/** Into another one, once the person was told on how many clients it is. */
	merge: act('tag.change')
		.input(toGo.extend({ into: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id, clients, into } }) =>
			answer(await mergeTags(office, { actor, tagId: id, clients, intoId: into })),
		),

	remove: act('tag.change')
		.input(toGo)
		.mutation(async ({ ctx: { office, actor }, input: { id, clients } }) =>
			answer(await deleteTag(office, { actor, tagId: id, clients })),
		),
});
