import type { Purged } from '@quittance/core/client/purge.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { sql, type RawBuilder } from 'kysely';

export type PurgeTerms = {
	/** People whose clients had no dealings since this day are not kept; nor are the addresses of such a client who is a person. */
	readonly quietSince: Day;
	/** Words of messages that went before this day go with the proof that they were. */
	readonly sentBefore: Day;
};

/** Whether there were dealings with a client since a day, or something of its is open: one still needs to know who to talk to. */
const dealings = (clientId: RawBuilder<unknown>, since: Day) => sql`(
	exists (select from invoice i where i.client_id = ${clientId} and (i.open_minor > 0 or greatest(i.issued_on, i.due_on) >= ${since}))
	or exists (select from payment p where p.client_id = ${clientId} and (p.open_minor > 0 and p.cancelled_at is null or p.paid_on >= ${since}))
	or exists (select from credit_note n where n.client_id = ${clientId} and (n.open_minor > 0 or n.issued_on >= ${since}))
	or exists (select from action a where a.client_id = ${clientId} and (a.state in ('open', 'ready', 'sending') or a.done_on >= ${since}))
	or exists (select from task t where t.client_id = ${clientId} and t.state <> 'done')
	or exists (select from activity v where v.client_id = ${clientId} and v.actor_kind = 'contact' and v.at >= ${since}::date)
	or exists (select from client k where k.id = ${clientId} and k.created_at >= ${since}::date))`;

/** Ids of what is kept too long, by what it is: the one predicate of the dry run and of what is done after it. */
export const due: Readonly<Record<Purged, (terms: PurgeTerms) => RawBuilder<{ id: string }>>> = {
	person: ({ quietSince }) => sql`
		select c.id from contact c
		where c.anonymised_at is null and c.created_at < ${quietSince}::date
			and not exists (select from client_contact m where m.contact_id = c.id and ${dealings(sql`m.client_id`, quietSince)})
			and not exists (select from activity v where v.actor_kind = 'contact' and v.actor = c.id::text and v.at >= ${quietSince}::date)`,
	places: ({ quietSince }) => sql`
		select c.id from client c
		where c.kind = 'individual' and not ${dealings(sql`c.id`, quietSince)}
			and (exists (select from email_address e where e.client_id = c.id) or exists (select from phone h where h.client_id = c.id)
				or exists (select from address d where d.client_id = c.id))`,
	message: ({ sentBefore }) => sql`
		select d.id from delivery d
		where d.settled_at < ${sentBefore}::date and d.body_text is not null and d.document_key is null
			and not exists (select from action_invoice l join invoice i on i.organization_id = l.organization_id and i.id = l.invoice_id
				where l.action_id = d.action_id and i.open_minor > 0)`,
};
