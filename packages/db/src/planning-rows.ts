import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Level } from '@quittance/core/scenario/scenario.ts';
import type { Tx } from './open.ts';

// Rows come back under their final names, so that no plugin has to rename a million keys.
const plain = (tx: Tx) => tx.withoutPlugins();

export type ClientRow = {
	id: string;
	scenarioId: string | null;
	profileName: string | null;
	profileScenarioId: string | null;
	groups: { name: string; rank: number; scenarioId: string }[] | null;
	country: string;
	region: string | null;
	letter: string | null;
	phone: string | null;
	lastMessageOn: Day | null;
};

/** Clients by key, with what decides their scenario and how they are reached by post and phone. */
export async function clientRows(tx: Tx, ids: readonly string[], today: Day): Promise<ClientRow[]> {
	const { rows } = await sql<ClientRow>`
		select c.id, c.scenario_id as "scenarioId", p.name as "profileName", p.scenario_id as "profileScenarioId",
			g.groups, coalesce(c.country, o.country) as country, coalesce(c.region, a.region, o.region) as region,
			case when not c.objects_to_letters then a.id::text end as letter,
			case when not c.objects_to_calls then ph.number end as phone,
			m.last_message_on as "lastMessageOn"
		from client c
		join organization o on o.id = c.organization_id
		left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		left join lateral (
			select jsonb_agg(jsonb_build_object('name', cg.name, 'rank', cg.rank, 'scenarioId', cg.scenario_id)) as groups
			from client_group_member gm join client_group cg on cg.organization_id = gm.organization_id and cg.id = gm.client_group_id
			where gm.organization_id = c.organization_id and gm.client_id = c.id and cg.scenario_id is not null
		) g on true
		left join lateral (
			select ad.id, ad.region from address ad where ad.organization_id = c.organization_id and ad.client_id = c.id
			order by ad.position, ad.id limit 1
		) a on true
		left join lateral (
			select known.number from (
				select pn.number, 1 as nearness, pn.position, pn.id from phone pn
				where pn.organization_id = c.organization_id and pn.client_id = c.id
				union all
				select pn.number, 2, pn.position, pn.id from client_contact cc
				join phone pn on pn.organization_id = cc.organization_id and pn.contact_id = cc.contact_id
				where cc.organization_id = c.organization_id and cc.client_id = c.id
			) known
			order by known.nearness, known.position, known.id limit 1
		) ph on true
		left join lateral (
			select case when c.last_message_on < ${today} then c.last_message_on else (
				select max(x.done_on) from action x
				where x.organization_id = c.organization_id and x.client_id = c.id and x.state = 'done' and x.done_on < ${today}
			) end as last_message_on
		) m on true
		where c.id = any(${ids}::uuid[])
		order by c.id`.execute(plain(tx));
	return rows;
}

export type RecipientRow = { clientId: string; address: string; name: string | null; role: 'to' | 'cc' | 'own' };

/** Usable email addresses (present, consented, not bounced) of clients and of their contacts who receive reminders (SCN-03). */
export async function recipientRows(tx: Tx, ids: readonly string[]): Promise<RecipientRow[]> {
	const { rows } = await sql<RecipientRow>`
		with usable as not materialized (
			select e.* from email_address e
			where e.bounced_at is null and exists (
				select from consent k where k.organization_id = e.organization_id and k.email_address_id = e.id and k.withdrawn_at is null)
		)
		select cc.client_id as "clientId", u.address, co.name, cc.receives_reminders as role, u.position, u.id
		from client_contact cc
		join contact co on co.organization_id = cc.organization_id and co.id = cc.contact_id
		join usable u on u.organization_id = cc.organization_id and u.contact_id = cc.contact_id
		where cc.client_id = any(${ids}::uuid[]) and cc.receives_reminders is not null
		union all
		select u.client_id, u.address, null, 'own', u.position, u.id
		from usable u where u.client_id = any(${ids}::uuid[])
		order by 1, 4, 5, 6`.execute(plain(tx));
	return rows;
}

export type TextNumberRow = { clientId: string; connector: string; number: string };

/** Numbers whose owner consented to a text channel: the first by position for each client and channel. */
export async function textNumberRows(tx: Tx, ids: readonly string[]): Promise<TextNumberRow[]> {
	const { rows } = await sql<TextNumberRow>`
		select distinct on (o.client_id, k.channel) o.client_id as "clientId", k.channel as connector, p.number
		from phone p
		join consent k on k.organization_id = p.organization_id and k.phone_id = p.id and k.withdrawn_at is null
		join lateral (
			select p.client_id where p.client_id is not null
			union all
			select cc.client_id from client_contact cc
			where cc.organization_id = p.organization_id and cc.contact_id = p.contact_id and cc.receives_reminders is not null
		) o on true
		where o.client_id = any(${ids}::uuid[])
		order by o.client_id, k.channel, p.client_id is null, p.position, p.id`.execute(plain(tx));
	return rows;
}

export type InvoiceRow = {
	id: string;
	clientId: string;
	number: string;
	currency: string;
	issuedOn: Day;
	dueOn: Day;
	openMinor: bigint;
	level: Level;
	levelOn: Day | null;
	noticed: boolean;
	lookOn: Day | null;
};

/** Every open invoice of the clients, by client. */
export async function openInvoiceRows(tx: Tx, ids: readonly string[]): Promise<InvoiceRow[]> {
	const { rows } = await sql<InvoiceRow>`
		select id, client_id as "clientId", number, currency, issued_on as "issuedOn", due_on as "dueOn",
			open_minor as "openMinor", level, level_done_on as "levelOn", noticed_on is not null as noticed, look_on as "lookOn"
		from invoice where client_id = any(${ids}::uuid[]) and open_minor > 0`.execute(plain(tx));
	return rows;
}

export type PromiseRow = { invoiceId: string; minor: bigint; on: Day };

export async function expectedPromiseRows(tx: Tx, ids: readonly string[]): Promise<PromiseRow[]> {
	const { rows } = await sql<PromiseRow>`
		select p.invoice_id as "invoiceId", p.amount_minor as minor, p.promised_on as "on"
		from promise p join invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
		where i.client_id = any(${ids}::uuid[]) and p.state = 'expected'`.execute(plain(tx));
	return rows;
}

export type DisputedRow = { invoiceId: string; minor: bigint };

/** The parts in open disputes; a dispute without an amount is over the whole invoice (INV-09). */
export async function disputedRows(tx: Tx, ids: readonly string[]): Promise<DisputedRow[]> {
	const { rows } = await sql<DisputedRow>`
		select d.invoice_id as "invoiceId", sum(coalesce(d.amount_minor, i.amount_minor))::int8 as minor
		from dispute d join invoice i on i.organization_id = d.organization_id and i.id = d.invoice_id
		where i.client_id = any(${ids}::uuid[]) and d.closed_at is null
		group by d.invoice_id`.execute(plain(tx));
	return rows;
}

export type HoldRow = {
	clientId: string;
	invoiceId: string | null;
	kind: 'stop' | 'collection' | 'insolvency' | 'direct debit' | 'payment plan' | 'unticked' | 'included';
	untilOn: Day | null;
	placedBy: string;
	reason: string;
};

/** Holds placed by a person that stand on the day. */
export async function standingHoldRows(tx: Tx, ids: readonly string[], today: Day): Promise<HoldRow[]> {
	const { rows } = await sql<HoldRow>`
		select client_id as "clientId", invoice_id as "invoiceId", kind, until_on as "untilOn", placed_by as "placedBy", reason
		from hold
		where client_id = any(${ids}::uuid[]) and lifted_at is null and from_on <= ${today}
			and (until_on is null or until_on >= ${today})`.execute(plain(tx));
	return rows;
}

export type CreditRow = {
	id: string;
	clientId: string;
	kind: 'credit note' | 'payment';
	number: string;
	currency: string;
	on: Day;
	openMinor: bigint;
};

/** Open credit notes and unmatched payments (SCN-10). */
export async function creditRows(tx: Tx, ids: readonly string[]): Promise<CreditRow[]> {
	const { rows } = await sql<CreditRow>`
		select id, client_id as "clientId", 'credit note' as kind, number, currency, issued_on as "on", open_minor as "openMinor"
		from credit_note where client_id = any(${ids}::uuid[]) and open_minor > 0
		union all
		select id, client_id, 'payment', reference, currency, paid_on, open_minor
		from payment where client_id = any(${ids}::uuid[]) and open_minor > 0 and cancelled_at is null`.execute(plain(tx));
	return rows;
}

export type ThankableRow = {
	id: string;
	clientId: string;
	currency: string;
	paidOn: Day;
	minor: bigint;
	invoiceIds: string[];
	reminded: boolean;
	lookOn: Day;
};

/** Payments to look at that are matched with an invoice and not thanked, with these invoices (SCN-09). */
export async function thankableRows(tx: Tx, ids: readonly string[], today: Day): Promise<ThankableRow[]> {
	const { rows } = await sql<ThankableRow>`
		select p.id, p.client_id as "clientId", p.currency, p.paid_on as "paidOn", p.amount_minor as minor,
			p.look_on as "lookOn", m.invoice_ids as "invoiceIds", m.reminded
		from payment p
		join lateral (
			select array_agg(distinct i.id) as invoice_ids, bool_or(i.level > 0) as reminded
			from match x join invoice i on i.organization_id = x.organization_id and i.id = x.invoice_id
			where x.organization_id = p.organization_id and x.payment_id = p.id and x.undone_at is null
		) m on m.invoice_ids is not null
		where p.client_id = any(${ids}::uuid[]) and p.look_on <= ${today} and p.cancelled_at is null
			and not exists (select from action a where a.organization_id = p.organization_id and a.payment_id = p.id and a.state = 'done')
		order by p.id`.execute(plain(tx));
	return rows;
}

export type UncertainRow = { invoiceId: string };

/** Invoices whose action is on its way, or whose delivery has an unknown fate (SCN-25). */
export async function uncertainRows(tx: Tx, ids: readonly string[]): Promise<UncertainRow[]> {
	const { rows } = await sql<UncertainRow>`
		select distinct l.invoice_id as "invoiceId"
		from action a
		join action_invoice l on l.organization_id = a.organization_id and l.action_id = a.id
		where a.state = 'sending' and a.client_id = any(${ids}::uuid[])`.execute(plain(tx));
	return rows;
}

export type StandingRow = {
	id: string;
	clientId: string;
	kind: string;
	currency: string;
	paymentId: string | null;
	fingerprint: string;
	waitsFor: string | null;
	/** Who said yes to it, the first first. */
	approvers: string[];
	invoiceIds: string[];
};

/** Actions planned and neither done nor cancelled, one-off ones apart. */
export async function standingActionRows(tx: Tx, ids: readonly string[]): Promise<StandingRow[]> {
	const { rows } = await sql<StandingRow>`
		select a.id, a.client_id as "clientId", a.kind, a.currency, a.payment_id as "paymentId", a.fingerprint, a.waits_for as "waitsFor",
			array_remove(array[a.approved_by, a.seconded_by], null) as approvers,
			array(select l.invoice_id from action_invoice l where l.organization_id = a.organization_id and l.action_id = a.id) as "invoiceIds"
		from action a
		where a.client_id = any(${ids}::uuid[]) and a.state in ('open', 'ready') and a.kind <> 'one-off'`.execute(plain(tx));
	return rows;
}
