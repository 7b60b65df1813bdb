import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClientOfMatch } from '@quittance/db/client-locks.ts';
import { undoMatches } from '@quittance/db/matches.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** A match is undone: its invoice stands open again, at the level its history gives (INV-03, INV-04). Undone twice, it is unknown. */
export const undoMatch = (
	{ db, now }: Office,
	{ actor, matchId, because }: { readonly actor: Actor; readonly matchId: string; readonly because: string },
): Promise<Outcome<{ invoiceId: string }, 'match.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const client = await lockClientOfMatch(tx, matchId);
		if (!client) return refuse('match.unknown');
		const may = await mayActOn(tx, actor, client.id, 'match.unknown');
		if (!may.ok) return may;
		const [undone] = await undoMatches(tx, { matchId }, because, now());
		if (!undone) return refuse('match.unknown');
		const { invoiceId } = undone;
		const clientId = client.id;
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		await record(tx, { name: 'match.undone', subject: matchId, clientId, actor, details: { invoiceId, because } });
		return allow({ invoiceId });
	});
