import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { newOrganization, owed, wronglyOpen } from '../testing/ledger-book.ts';
import { importLedger } from './import-ledger.ts';

const { database: db } = await testDatabase();
const shared = process.env['QUITTANCE_SHARED'] ?? new URL('../../../../shared', import.meta.url).pathname;
const path = `${shared}/data/fec/111111111FEC20230731.txt`;
const expected = `${shared}/data/fec/expected.json`;
const office = { db, now: () => new Date('2023-08-01T08:00:00Z') };

type Expected = Record<string, { acc411: { balance_by_aux: Record<string, string> } }>;

test.skipIf(!existsSync(path))(
	'INV-02 after a real ledger each of its 34 clients owes the balance of its account',
	async () => {
		const actor = await newOrganization(office);
		const answer = await importLedger(office, { actor, file: { name: 'x', bytes: createReadStream(path) } });
		const file = JSON.parse(readFileSync(expected, 'utf8')) as Expected;
		const balances = file['111111111FEC20230731.txt']!.acc411.balance_by_aux;
		expect(Object.keys(balances)).toHaveLength(34);
		expect(await owed(db, actor)).toEqual(
			Object.fromEntries(Object.entries(balances).map(([code, amount]) => [code, BigInt(amount.replace('.', ''))])),
		);
		expect(await wronglyOpen(db, actor)).toEqual([]);
		expect(answer).toMatchObject({ ok: true, value: { repeated: false } });
	},
);
