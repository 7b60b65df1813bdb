import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Db } from './open.ts';

export type CardLine = {
	readonly invoiceId: string;
	readonly number: string;
	readonly dueOn: Day;
	readonly currency: string;
	readonly openMinor: bigint;
	/** What the action asks for; null: the card asks for nothing of it. */
	readonly chasedMinor: bigint | null;
	/** The level it reaches when the action is done; null: it stays where it is. */
	readonly climbsTo: number | null;
};

/** Whom it goes to: a mailbox, or a number to call. */
export type Recipient = { readonly name?: string; readonly address?: string; readonly number?: string };

/** What the side panel of a card says beside the card itself. Whether the viewer may see the card was asked before. */
export async function cardDetail(
	db: Db,
	id: string,
): Promise<{ lines: CardLine[]; recipients: readonly Recipient[]; instructions: string | null }> {
	const { rows: lines } = await sql<CardLine>`
		select i.id as invoice_id, i.number, i.due_on, i.currency::text as currency, i.open_minor, l.chased_minor, l.climbs_to
		from (
			select invoice_id, chased_minor, climbs_to from action_invoice where action_id = ${id}
			union all select invoice_id, null, null from task where id = ${id} and invoice_id is not null
		) l join invoice i on i.id = l.invoice_id
		order by i.due_on, i.id`.execute(db);
	const action = await db
		.selectFrom('action as a')
		.leftJoin('step as s', 's.id', 'a.stepId')
		.select(['a.recipients', 's.instructions'])
		.where('a.id', '=', id)
		.executeTakeFirst();
	return {
		lines,
		recipients: (action?.recipients ?? []) as readonly Recipient[],
		instructions: action?.instructions ?? null,
	};
}
