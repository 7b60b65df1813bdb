import { storeBellSeen } from '@quittance/db/rings.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { Office } from './office.ts';

/** A collaborator has seen what rang for them up to a moment that the page showed. No activity: it concerns nobody else. */
export const hearBell = ({ db }: Office, { actor, upTo }: { readonly actor: Actor; readonly upTo: Date }) =>
	db.write(actor, (tx) => storeBellSeen(tx, actor.id, upTo));
