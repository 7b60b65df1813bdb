import { activitiesOfClient } from '@quittance/db/client-activities.ts';
import { auditTrail } from '@quittance/db/audit-trail.ts';
import { staffOf } from '@quittance/db/staff.ts';
import { z } from 'zod';
import { cursorOf, packCursor } from '../cursor.ts';
import { aDay, anId, atMost } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

/** What happened. */
export const activities = officeRouter({
	/** One page of what happened to a client, newest first (DOC-10). */
	ofClient: act('activity.see')
		.input(z.object({ clientId: anId, most: atMost(100, 1000), cursor: cursorOf(z.uuid()) }))
		.query(({ ctx: { office, staff }, input: { clientId, most, cursor } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const rows = await activitiesOfClient(tx, clientId, most + 1, cursor);
				const last = rows.length > most ? rows[most - 1] : undefined;
				return { activities: rows.slice(0, most), next: last && packCursor(last.id) };
			}),
		),

	/** One page of everything that happened, newest first, and whose acts one may ask for (ORG-03). */
	audit: act('activity.audit')
		.input(
			z.object({
				actor: anId.optional(),
				noun: z.string().max(40).optional(),
				clientId: anId.optional(),
				day: aDay.optional(),
				most: atMost(100, 1000),
				cursor: cursorOf(z.uuid()),
			}),
		)
		.query(({ ctx: { office, staff }, input: { most, cursor, ...filter } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const rows = await auditTrail(tx, filter, most + 1, cursor);
				const last = rows.length > most ? rows[most - 1] : undefined;
				const people = (await staffOf(tx)).map(({ id, name }) => ({ id, name }));
				return { activities: rows.slice(0, most), next: last && packCursor(last.id), people };
			}),
		),
});
