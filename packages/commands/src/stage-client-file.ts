import { stageClientRows, type StagedClientRow } from '@quittance/db/staged-clients.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { ClientReading, ClientRow } from '@quittance/imports/table/client-row.ts';
import type { RefusedLines } from './refused-lines.ts';

export type StagedClientFile = {
	readonly rows: number;
	/** Yeses to a channel. */
	readonly consents: number;
	/** Profiles that it names, each at the line that does so first. */
	readonly profilesNamed: readonly { readonly name: string; readonly line: number }[];
};

/** Reads a file of clients to its end and stages its rows. `profiles` are the ids by name in lower case. */
export async function stageClientFile(
	tx: Tx,
	reading: ClientReading,
	{
		profiles,
		refused,
		onRows,
	}: { profiles: ReadonlyMap<string, string>; refused: RefusedLines; onRows: (lines: number) => void },
): Promise<StagedClientFile> {
	const named = new Map<string, { name: string; line: number }>();
	let [rows, consents] = [0, 0];
	async function* staged(): AsyncGenerator<readonly StagedClientRow[]> {
		for await (const batch of reading.batches) {
			refused.add(batch.refused);
			consents += batch.consents;
			rows += batch.rows.length;
			for (const { profile: name, line } of batch.rows)
				if (name !== '' && !named.has(name)) named.set(name, { name, line });
			yield batch.rows.map((row) => stagedFrom(row, profiles));
			onRows(batch.lineNumber);
		}
	}
	await stageClientRows(tx, staged());
	return { rows, consents, profilesNamed: [...named.values()] };
}

const SIREN_DIGITS = 9;

const stagedFrom = (row: ClientRow, profiles: ReadonlyMap<string, string>): StagedClientRow => ({
	line: row.line,
	code: row.code || row.name,
	name: row.name,
	byName: row.code === '',
	kind: row.kind ?? null,
	language: row.language ?? null,
	profileId: profiles.get(row.profile.toLowerCase()) ?? null,
	terms: row.paymentTerms ? { ...row.paymentTerms, onThe: row.paymentTerms.onThe ?? null } : null,
	// One column serves for both: an establishment's number begins with its firm's.
	siren: row.siren.slice(0, SIREN_DIGITS) || null,
	siret: row.siren.length > SIREN_DIGITS ? row.siren : null,
	vat: row.vat || null,
	contact: row.contactName,
	emails: row.emails.map(({ address, accepts }) => ({ address, channels: accepts ? ['email'] : [] })),
	phones: row.phones.map(({ number, type, ...channels }) => ({
		number,
		type,
		channels: (['sms', 'whatsapp', 'viber'] as const).filter((channel) => channels[channel]),
	})),
	address: row.address,
	groups: row.groups,
});
