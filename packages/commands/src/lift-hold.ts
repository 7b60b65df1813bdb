import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { clientOfHold, liftHold as writeLifted } from '@quittance/db/holds.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** Takes a hold back; the next run looks at the client again. The second of two who lift it hears that it is over. */
export const liftHold = (
	{ db, now }: Office,
	{ actor, holdId }: { readonly actor: Actor; readonly holdId: string },
): Promise<Outcome<null, 'hold.unknown' | 'hold.over' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const lifted = await writeLifted(tx, holdId, actor.id, now());
		const clientId = lifted?.clientId ?? (await clientOfHold(tx, holdId));
		if (clientId === undefined) return refuse('hold.unknown');
		const may = await mayActOn(tx, actor, clientId, 'hold.unknown');
		if (!may.ok) return may;
		if (!lifted) return refuse('hold.over');
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		const details = { kind: lifted.kind, invoiceId: lifted.invoiceId };
		await record(tx, { name: 'hold.lifted', subject: holdId, clientId, actor, details });
		return allow(null);
	});
