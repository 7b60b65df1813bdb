import type { Actor, Db, Tx } from './open.ts';

export type NewDocument = {
	readonly clientId: string;
	/** `invoice`: the invoice itself, as issued. */
	readonly kind: 'invoice' | 'file';
	readonly invoiceId?: string | null;
	readonly disputeId?: string;
	readonly disputeMessageId?: string;
	readonly key: string;
	readonly name: string;
	readonly mediaType: string;
	readonly byteSize: number;
	readonly sha256: string;
	readonly shownToClient: boolean;
};

/** Files that the store keeps already find their place in a client's file; their ids. */
export async function addDocuments(
	tx: Tx,
	documents: readonly NewDocument[],
	actor: Actor,
	at: Date,
): Promise<string[]> {
	if (documents.length === 0) return [];
	const rows = await tx
		.insertInto('document')
		.values(
			documents.map((one) => ({
				clientId: one.clientId,
				kind: one.kind,
				invoiceId: one.invoiceId ?? null,
				disputeId: one.disputeId ?? null,
				disputeMessageId: one.disputeMessageId ?? null,
				key: one.key,
				name: one.name,
				mediaType: one.mediaType,
				byteSize: BigInt(one.byteSize),
				sha256: one.sha256,
				shownToClient: one.shownToClient,
				addedByKind: actor.kind,
				addedBy: actor.id,
				addedAt: at,
			})),
		)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** A document that replaces an invoice as issued: the one before stays among the files, for the staff alone. */
export const setAsideInvoiceDocument = (tx: Tx, invoiceId: string) =>
	tx
		.updateTable('document')
		.set({ kind: 'file', shownToClient: false })
		.where('invoiceId', '=', invoiceId)
		.where('kind', '=', 'invoice')
		.execute();

const columns = [
	'id',
	'clientId',
	'kind',
	'invoiceId',
	'disputeId',
	'disputeMessageId',
	'name',
	'mediaType',
	'byteSize',
	'shownToClient',
	'addedByKind',
	'addedBy',
	'addedAt',
] as const;

/** One document and where the store keeps its bytes; undefined when there is none of that id, or none that this role sees. */
export const documentById = (db: Db, id: string) =>
	db.selectFrom('document').select(columns).select('key').where('id', '=', id).executeTakeFirst();

/** The files of a dispute, the first one first. */
export const documentsOfDispute = (db: Db, disputeId: string) =>
	db.selectFrom('document').select(columns).where('disputeId', '=', disputeId).orderBy('id').execute();

/** An invoice as issued and the files about it, those of its disputes too; itself first, then the newest. */
export const documentsOfInvoice = (db: Db, invoiceId: string) =>
	db
		.selectFrom('document')
		.select(columns)
		.where('invoiceId', '=', invoiceId)
		.orderBy((eb) => eb('kind', '=', 'invoice'), 'desc')
		.orderBy('id', 'desc')
		.execute();

/** Which of these keys of the document store something refers to: a document, or a letter as sent. */
export async function keysInUse(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom('document')
		.select('key')
		.where('key', 'in', keys)
		.union((eb) =>
			eb
				.selectFrom('delivery')
				.select((of) => of.fn.coalesce('documentKey', of.val('')).as('key'))
				.where('documentKey', 'in', keys),
		)
		.union((eb) =>
			eb
				.selectFrom('offeredFile')
				.select((of) => of.fn.coalesce('key', of.val('')).as('key'))
				.where('key', 'in', keys),
		)
		.execute();
	return new Set(rows.map(({ key }) => key));
}
