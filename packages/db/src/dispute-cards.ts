import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The cards of a dispute move to the client's side: we answered. */
export const disputeCardsWait = (tx: Tx, disputeId: string, by: string, at: Date) =>
	sql`insert into card (task_id, board_column, changed_by, changed_at)
		select id, 'waiting for the client', ${by}, ${at} from task where dispute_id = ${disputeId} and state = 'to do'
		on conflict (organization_id, id) do update
			set board_column = excluded.board_column, place = null, version = card.version + 1, changed_by = ${by}, changed_at = ${at}
			where card.board_column <> excluded.board_column`.execute(tx);

/** They are to do again: the client wrote. One that somebody works on stays where it is. */
export const disputeCardsAsk = (tx: Tx, disputeId: string, by: string, at: Date) =>
	sql`update card set board_column = 'to do', place = null, version = version + 1, changed_by = ${by}, changed_at = ${at}
		where board_column = 'waiting for the client'
			and task_id in (select id from task where dispute_id = ${disputeId} and state = 'to do')`.execute(tx);
