import { mergeClients } from '@quittance/commands/merge-clients.ts';
import { mayActOnAll } from '@quittance/commands/may-act-on.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { undoMerge } from '@quittance/commands/undo-merge.ts';
import { mayUndoMerge, undoMergeUntil } from '@quittance/core/client/undo-merge.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { balancesOf } from '@quittance/db/client-balance.ts';
import { clientFile } from '@quittance/db/client-file.ts';
import { rowsToMove, sightsLowered } from '@quittance/db/merge-preview.ts';
import { mergesInto, survivorOf } from '@quittance/db/merges.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const pair = z.object({ survivorId: anId, mergedId: anId });

/** Two clients made one, and two again (CLI-14). */
export const merges = officeRouter({
	/** Both clients, what would move, and what it would do to who may see them. */
	preview: act('client.merge')
		.input(pair)
		.query(({ ctx: { office, staff, actor }, input: { survivorId, mergedId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				answer(await mayActOnAll(tx, actor, [survivorId, mergedId], 'client.unknown'));
				const today = await todayOf(tx, office.now());
				const balances = await balancesOf(tx, [survivorId, mergedId], today);
				const side = async (id: string) => ({
					client: found(await clientFile(tx, staff.id, id), 'client.unknown'),
					balances: balances.get(id) ?? [],
				});
				return {
					survivor: await side(survivorId),
					merged: await side(mergedId),
					rows: await rowsToMove(tx, survivorId, mergedId),
					lowered: await sightsLowered(tx, survivorId, mergedId),
				};
			}),
		),

	merge: act('client.merge')
		.input(pair)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await mergeClients(office, { actor, ...input }))),

	/** What went into a client, and until when each can come out again. */
	ofClient: act('client.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const [merges, zone] = [await mergesInto(tx, clientId), await timeZoneOf(tx)];
				return merges.map(({ mergeId: id, name, accountCode, mergedAt, by, ...of }) => {
					const may = mayUndoMerge({ mergedAt, ...of }, office.now());
					const until = dayIn(undoMergeUntil(mergedAt), zone);
					return { id, name, accountCode, mergedAt, by, until, refused: may.ok ? null : may };
				});
			}),
		),

	undo: act('client.merge')
		.input(z.object({ mergeId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await undoMerge(office, { actor, ...input }))),

	/** Who a client is now that went into another: old links and bookmarks lead there. */
	leadsTo: act('client.see')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const survivorId = found(await survivorOf(tx, id), 'client.unknown');
				await mustSee(tx, staff, survivorId);
				return survivorId;
			}),
		),
});
