import type { ClientKind, TypedFacts } from '@quittance/core/client/fact-names.ts';
import type { WrongFact } from '@quittance/core/client/read-facts.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { factsOf, lastToChange, storeFacts } from '@quittance/db/client-facts.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { changesOfFacts } from './changes-of-facts.ts';
import { judgeFacts } from './judge-facts.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type ChangeClient = {
	readonly actor: Actor;
	readonly clientId: string;
	/** The version that whoever typed had before their eyes. */
	readonly version: number;
	readonly kind: ClientKind;
	readonly typed: TypedFacts;
};

export type ClientChanged =
	{ readonly changed: number; readonly wrong?: never } | { readonly wrong: readonly WrongFact[] };

/**
 * Changes what is known of a client (CLI-08); what is not said stays. Of two who edit at once the second is told who was faster and changes
 * nothing; each change is written down with what was there before (ORG-03).
 */
export const changeClient = (
	{ db, now }: Office,
	{ actor, clientId, version, kind, typed }: ChangeClient,
): Promise<
	Outcome<ClientChanged, 'client.unknown' | 'client.readOnly' | 'client.changed' | 'client.changedByImport'>
> =>
	db.write(actor, async (tx) => {
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const before = await factsOf(tx, clientId);
		if (!before) return refuse('client.unknown');
		if (before.version !== version) {
			const by = await lastToChange(tx, clientId);
			return by === undefined ? refuse('client.changedByImport') : refuse('client.changed', { by });
		}
		const { facts, wrong } = await judgeFacts(tx, { kind, typed, clientId, ownerId: before.ownerId });
		if (wrong.length > 0) return allow({ wrong });
		const changes = await changesOfFacts(tx, before, { ...facts, kind });
		if (changes.length === 0) return allow({ changed: 0 });
		await storeFacts(tx, clientId, { ...facts, kind });
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		await recordForEach(
			tx,
			{ name: 'client.changed', subject: clientId, actor },
			changes.map((details) => ({ clientId, details })),
		);
		return allow({ changed: changes.length });
	});
