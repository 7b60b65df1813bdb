import { allow, type Outcome, refuse } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { storeClientFlags, type ClientFlags } from '@quittance/db/client-flags.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type FlagClient = { readonly actor: Actor; readonly clientId: string } & ClientFlags;

/** Says of a client that it is a supplier too, or to be handled with care, or no longer; what is not said stays (CLI-02). */
export const flagClient = (
	{ db }: Office,
	{ actor, clientId, ...flags }: FlagClient,
): Promise<Outcome<null, 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		await storeClientFlags(tx, clientId, flags);
		await record(tx, { name: 'client.flagged', subject: clientId, clientId, actor, details: flags });
		return allow(null);
	});
