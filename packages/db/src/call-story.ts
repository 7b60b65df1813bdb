import type { Day } from '@quittance/core/calendar/day.ts';
import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { sql, type Selectable } from 'kysely';
import { messagesOfClient, type ClientMessage } from './client-messages.ts';
import type { Tx } from './open.ts';
import type { Promise as PromiseRow } from './schema.ts';

/** A number by which a client is reached, and whose it is. */
export type CallNumber = {
	readonly id: string;
	/** E.164 */
	readonly number: string;
	readonly type: string;
	/** null: the client's own line. */
	readonly name: string | null;
	readonly title: string;
	/** Nobody may call it: its owner objected (CLI-06). */
	readonly objectedAt: Date | null;
};

/** The numbers of a client and its contacts, those who receive reminders first, in the order in which they are tried. */
export async function numbersToCall(tx: Tx, clientId: string): Promise<CallNumber[]> {
	const { rows } = await sql<CallNumber>`
		select p.id, p.number, p.type, c.name, coalesce(c.title, '') as title, p.objected_at as "objectedAt"
		from phone p
		left join client_contact m on m.organization_id = p.organization_id and m.contact_id = p.contact_id and m.client_id = ${clientId}
		left join contact c on c.organization_id = m.organization_id and c.id = m.contact_id
		where p.client_id = ${clientId} or m.client_id is not null
		order by m.receives_reminders desc nulls last, c.id nulls last, p.position, p.id`.execute(tx.withoutPlugins());
	return rows;
}

export type ToldPromise = {
	readonly id: string;
	readonly number: string;
	readonly currency: string;
	readonly minor: bigint;
	readonly on: Day;
	readonly state: Selectable<PromiseRow>['state'];
};

export type ToldDispute = {
	readonly id: string;
	readonly number: string;
	/** In both languages. */
	readonly reason: { readonly fr: string; readonly en: string };
	readonly state: DisputeState;
	readonly openedAt: Date;
};

export type CallStory = {
	readonly messages: readonly ClientMessage[];
	readonly promises: readonly ToldPromise[];
	readonly disputes: readonly ToldDispute[];
};

/** What was said with a client lately, the latest first: messages, promises, disputes; as many of each. */
export async function callStory(tx: Tx, clientId: string, most: number): Promise<CallStory> {
	const [messages, promises, disputes] = await Promise.all([
		messagesOfClient(tx, clientId, most),
		sql<ToldPromise>`
			select p.id, i.number, i.currency::text as currency, p.amount_minor as minor, p.promised_on as "on", p.state
			from promise p join invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
			where i.client_id = ${clientId} order by p.made_at desc, p.id desc limit ${most}`.execute(tx.withoutPlugins()),
		sql<ToldDispute>`
			select d.id, i.number, d.state, d.opened_at as "openedAt",
				jsonb_build_object('fr', coalesce(r.french, d.reason), 'en', coalesce(r.english, d.reason)) as reason
			from dispute d join invoice i on i.organization_id = d.organization_id and i.id = d.invoice_id
			left join dispute_reason r on r.organization_id = d.organization_id and r.code = d.reason
			where i.client_id = ${clientId} order by d.opened_at desc, d.id desc limit ${most}`.execute(tx.withoutPlugins()),
	]);
	return { messages, promises: promises.rows, disputes: disputes.rows };
}
