import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** Something that concerns one member of the staff. */
export type Ring = {
	readonly id: string;
	/** Named in a comment; a comment on a card that they hold or spoke about; an act of a contact of a client that they own. */
	readonly kind: 'mention' | 'comment' | 'contact';
	readonly at: Date;
	readonly by: string | null;
	readonly clientId: string | null;
	readonly clientName: string | null;
	/** Of a comment. */
	readonly cardId: string | null;
	readonly words: string | null;
	/** Of a contact's act, as an activity has them. */
	readonly name: string | null;
	readonly subject: string | null;
	readonly details: unknown;
	readonly invoice: string | null;
	readonly currency: string | null;
	readonly unseen: boolean;
};

/** What a contact does that its collector wants to hear of; the rest stands in the file. */
const TOLD = ['dispute.opened', 'dispute.written', 'promise.made', 'promise.asked', 'document.added'];

/** What rang for somebody since a moment, newest first; nothing of a client that they may not see now (DOC-02). What was seen is known to the millisecond. */
export async function ringsOf(tx: Tx, collaboratorId: string, since: Date, most: number): Promise<Ring[]> {
	const me = sql`${collaboratorId}::uuid`;
	const { rows } = await sql<Ring>`
		select r.id, r.kind, r.at, coalesce(s.name, p.name) as by, r.client_id as "clientId", c.name as "clientName", r.card_id as "cardId", r.words,
			r.name, r.subject, r.details, i.number as invoice, i.currency::text as currency, date_trunc('milliseconds', r.at) > m.bell_seen_at as unseen
		from (
			select c.organization_id, c.id, case when n.comment_id is null then 'comment' else 'mention' end as kind, c.written_at as at, c.author_id as by_staff,
				null::text as by_contact, c.client_id, c.card_id, c.words, null::text as name, null::uuid as subject, null::jsonb as details
			from comment c left join mention n on n.comment_id = c.id and n.collaborator_id = ${me}
			where c.removed_at is null and c.author_id <> ${me} and c.written_at > ${since}
				and (n.comment_id is not null or c.card_id in (
					select card_id from comment where author_id = ${me} and removed_at is null union select id from card where claimed_by = ${me}))
			union all
			select a.organization_id, a.id, 'contact', a.at, null, a.actor, a.client_id, null, null, a.name, a.subject, a.details
			from activity a join client o on o.id = a.client_id and o.owner_id = ${me}
			where a.actor_kind = 'contact' and a.at > ${since} and a.name in (${sql.join(TOLD)})
		) r
		join collaborator m on m.id = ${me}
		left join client c on c.id = r.client_id
		left join collaborator s on s.id = r.by_staff
		left join contact p on p.id::text = r.by_contact
		left join lateral (
			select n.number, n.currency from promise q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
				where q.organization_id = r.organization_id and q.id = r.subject
			union all select n.number, n.currency from dispute q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
				where q.organization_id = r.organization_id and q.id = r.subject
			limit 1
		) i on r.subject is not null
		where r.client_id is null or ${hasRight(collaboratorId, 'read', sql.ref('r.client_id'))}
		order by r.at desc, r.id desc limit ${most}`.execute(tx.withoutPlugins());
	return rows;
}

/** They have seen what rang up to now. */
export const storeBellSeen = (tx: Tx, collaboratorId: string, at: Date) =>
	tx.updateTable('collaborator').set({ bellSeenAt: at }).where('id', '=', collaboratorId).execute();
