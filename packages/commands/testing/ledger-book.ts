import type { Actor, Database, Tx } from '@quittance/db/open.ts';
import { createOrganization } from '../src/create-organization.ts';
import { importLedger, type ImportedLedger } from '../src/import-ledger.ts';
import type { Office } from '../src/office.ts';

let made = 0;

/** A new organization of its own, to import into. */
export async function newOrganization(office: Office): Promise<Actor> {
	const actor: Actor = {
		organizationId: `01890000-0000-7000-8001-${String(++made).padStart(12, '0')}`,
		kind: 'operator',
		id: 'test',
	};
	const answer = await createOrganization(office, {
		actor,
		name: 'Atelier Belmont',
		country: 'FR',
		language: 'fr',
		currency: 'EUR',
		timeZone: 'Europe/Paris',
	});
	if (!answer.ok) throw new Error(answer.refusal);
	return actor;
}

/** Imports a file that must be taken. */
export async function imported(
	office: Office,
	actor: Actor,
	text: string,
	name = '000000000FEC20261231.txt',
): Promise<ImportedLedger> {
	const answer = await importLedger(office, { actor, file: { name, bytes: bytesOf(text) } });
	if (!answer.ok) throw new Error(`${answer.refusal} ${JSON.stringify(answer.about)}`);
	return answer.value;
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
	yield new TextEncoder().encode(text);
}

/** What a client owes by its open items, in minor units, by account code; clients that owe nothing too. */
export const owed = (db: Database, actor: Actor): Promise<Record<string, bigint>> =>
	db.read(actor.organizationId, async (tx) => {
		const clients = await tx.selectFrom('client').select(['id', 'accountCode']).execute();
		const codes = new Map(clients.map(({ id, accountCode }) => [id, accountCode]));
		const sums = new Map(clients.map(({ accountCode }) => [accountCode, 0n]));
		const sides = [
			[1n, 'invoice'],
			[-1n, 'creditNote'],
			[-1n, 'payment'],
		] as const;
		for (const [sign, table] of sides)
			for (const { clientId, openMinor } of await tx.selectFrom(table).select(['clientId', 'openMinor']).execute()) {
				const code = codes.get(clientId) ?? '';
				sums.set(code, (sums.get(code) ?? 0n) + sign * openMinor);
			}
		return Object.fromEntries([...sums].toSorted());
	});

/** Every document whose open amount is not its amount less its live matches (INV-02): there must be none. */
export const wronglyOpen = (db: Database, actor: Actor) =>
	db.read(actor.organizationId, async (tx) => {
		const settled = new Map<string, bigint>();
		const add = (id: string | null, minor: bigint) => id !== null && settled.set(id, (settled.get(id) ?? 0n) + minor);
		for (const match of await tx.selectFrom('match').selectAll().where('undoneAt', 'is', null).execute()) {
			add(match.invoiceId, match.amountMinor);
			add(match.paymentId, match.amountMinor);
			add(match.creditNoteId, match.amountMinor);
		}
		return (await documents(tx)).filter(
			({ id, amountMinor, openMinor }) => openMinor !== amountMinor - (settled.get(id) ?? 0n),
		);
	});

async function documents(tx: Tx) {
	const columns = ['id', 'amountMinor', 'openMinor', 'externalKey'] as const;
	return [
		...(await tx.selectFrom('invoice').select(columns).execute()),
		...(await tx.selectFrom('creditNote').select(columns).execute()),
		...(await tx.selectFrom('payment').select(columns).where('cancelledAt', 'is', null).execute()),
	];
}

/** All there is of the ledger, without ids and times: two books that say the same are equal. */
export const bookOf = (db: Database, actor: Actor) =>
	db.read(actor.organizationId, async (tx) => {
		const keys = new Map((await documents(tx)).map(({ id, externalKey }) => [id, externalKey]));
		const matches = await tx.selectFrom('match').selectAll().where('undoneAt', 'is', null).execute();
		return {
			documents: (await documents(tx))
				.map(({ externalKey, amountMinor, openMinor }) => [externalKey, amountMinor, openMinor].join(' '))
				.toSorted(),
			matches: matches
				.map(({ invoiceId, paymentId, creditNoteId, amountMinor }) =>
					[keys.get(invoiceId), keys.get(paymentId ?? creditNoteId ?? ''), amountMinor].join(' '),
				)
				.toSorted(),
		};
	});
