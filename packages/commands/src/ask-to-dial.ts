import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor } from '@quittance/db/open.ts';
import { exchangeOf, extensionOf, mayRing } from '@quittance/db/telephony.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type AskToDial = {
	readonly actor: Actor;
	readonly clientId: string;
	/** One of the client's or its contacts', in E.164. */
	readonly number: string;
};

/** What the exchange is to be told, and where. */
export type ToDial = { readonly url: string; readonly extension: string; readonly to: string };

export type DialRefusal =
	| 'client.unknown'
	| 'client.readOnly'
	| 'phone.unknown'
	| 'phone.objected'
	| 'telephony.none'
	| 'telephony.noExtension';

/** Somebody wants the exchange to call a client (CLI-07): a number of its file to which nobody objected. Written down before it is dialled. */
export const askToDial = (
	{ db }: Office,
	{ actor, clientId, number }: AskToDial,
): Promise<Outcome<ToDial, DialRefusal>> =>
	db.write(actor, async (tx) => {
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const ring = await mayRing(tx, clientId, number);
		if (ring !== 'yes') return refuse(ring === 'objected' ? 'phone.objected' : 'phone.unknown');
		const { dialUrl: url } = await exchangeOf(tx);
		if (url === null) return refuse('telephony.none');
		const extension = (await extensionOf(tx, actor.id)) ?? '';
		if (extension === '') return refuse('telephony.noExtension');
		await record(tx, { name: 'telephony.dialled', clientId, actor, details: { place: number } });
		return allow({ url, extension, to: number });
	});
