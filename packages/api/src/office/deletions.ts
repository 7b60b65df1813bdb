import { deleteClient } from '@quittance/commands/delete-client.ts';
import { restoreClient } from '@quittance/commands/restore-client.ts';
import { contactsOfClient } from '@quittance/db/contacts.ts';
import { deletedClient, deletedClients } from '@quittance/db/deleted-clients.ts';
import { keptBooks } from '@quittance/db/kept-books.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { cursorOf, packCursor } from '../cursor.ts';
import { anId, atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const place = z.object({ deletedAt: z.coerce.date(), id: z.uuid() });

/** Clients that were deleted, and what the law has kept of them (CLI-13). */
export const deletions = officeRouter({
	/** The latest first. */
	list: act('client.seeDeleted')
		.input(z.object({ most: atMost(50, 200), cursor: cursorOf(place) }))
		.query(({ ctx: { office, staff }, input: { most, cursor } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const rows = await deletedClients(tx, most + 1, cursor);
				const last = rows.length > most ? rows[most - 1] : undefined;
				return { clients: rows.slice(0, most), next: last && packCursor({ deletedAt: last.deletedAt, id: last.id }) };
			}),
		),

	/** One of them, with its contacts, invoices, payments and all that was sent to it. */
	file: act('client.seeDeleted')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => ({
				client: found(await deletedClient(tx, id), 'client.unknown'),
				contacts: (await contactsOfClient(tx, id)).map(({ id, name, title }) => ({ id, name, title })),
				...(await keptBooks(tx, id)),
			})),
		),

	/** Takes its name, typed. */
	remove: act('client.delete')
		.input(z.object({ clientId: anId, typedName: z.string().max(300) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await deleteClient(office, { actor, ...input }))),

	restore: act('client.restore')
		.input(z.object({ clientId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await restoreClient(office, { actor, ...input }))),
});
