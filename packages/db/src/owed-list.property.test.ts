import { addDays, day } from '@quittance/core/calendar/day.ts';
import { daysLate, latenessOf } from '@quittance/core/invoice/lateness.ts';
import type { Right } from '@quittance/core/rights/client-right.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { storeClientRight } from './client-rights.ts';
import { owedInFull, owedListed, owedSorts, owedTotals, type OwedSort, type OwingClient } from './owed-list.ts';

const { database } = await testDatabase();
const today = day('2026-11-20');
const currencies = ['EUR', 'GBP'] as const;

const anItem = fc.record({
	kind: fc.constantFrom('invoice', 'invoice', 'invoice', 'creditNote', 'payment'),
	client: fc.nat(5),
	currency: fc.constantFrom(...currencies),
	minor: fc.bigInt(0n, 5n),
	/** Around the edges of the columns. */
	late: fc.constantFrom(-40, 0, 1, 30, 31, 60, 61, 90, 91, 400),
});
type Item = typeof anItem extends fc.Arbitrary<infer T> ? T : never;

const aBook = fc.record({
	items: fc.array(anItem, { maxLength: 30 }),
	rights: fc.array(fc.constantFrom<Right>('none', 'read', 'full'), { minLength: 6, maxLength: 6 }),
	countries: fc.array(fc.constantFrom('FR', 'BE', null), { minLength: 6, maxLength: 6 }),
	country: fc.constantFrom('FR', 'BE', undefined),
	sort: fc.constantFrom(...owedSorts),
	most: fc.integer({ min: 1, max: 4 }),
});

/** Of one client in one currency, added up one by one. */
function summed(items: readonly Item[]) {
	const aging = { notDue: 0n, late30: 0n, late60: 0n, late90: 0n, lateMore: 0n };
	const sums = { outstandingMinor: 0n, overdueMinor: 0n, inFavourMinor: 0n, openInvoices: 0 };
	for (const { kind, minor, late } of items) {
		if (kind !== 'invoice') {
			sums.outstandingMinor -= minor;
			sums.inFavourMinor += minor;
			continue;
		}
		sums.openInvoices++;
		sums.outstandingMinor += minor;
		if (late > 0) sums.overdueMinor += minor;
		aging[latenessOf(daysLate(addDays(today, -late), today))] += minor;
	}
	return { ...sums, aging };
}

const amountOf = (row: Pick<OwingClient, 'outstandingMinor' | 'aging'>, sort: Exclude<OwedSort, 'name'>) =>
	sort === 'outstanding' ? row.outstandingMinor : row.aging[sort];

let books = 0;

test('RPT-01 INV-05 DOC-02 who owes what is what adding up one by one gives: rows, order, pages and totals', async () => {
	await fc.assert(
		fc.asyncProperty(aBook, async ({ items, rights, countries, country, sort, most }) => {
			const ours = await testOrganization(database, ++books);
			const { viewer, ids } = await database.write(ours, async (tx) => {
				const { id } = await tx
					.insertInto('collaborator')
					.values({ role: 'collaborator', name: 'Bruno', email: 'bruno@example.org' })
					.returning('id')
					.executeTakeFirstOrThrow();
				const rows = countries.map((own, n) => ({ name: `Client ${n % 3}`, accountCode: `411${n}`, country: own }));
				const clients = await tx.insertInto('client').values(rows).returning(['id', 'accountCode']).execute();
				const ids = clients.sort((a, b) => (a.accountCode < b.accountCode ? -1 : 1)).map((client) => client.id);
				for (const [n, client] of ids.entries()) await storeClientRight(tx, id, client, rights[n] ?? null);
				for (const [n, { kind, client, currency, minor, late }] of items.entries()) {
					const row = {
						clientId: ids[client] ?? '',
						externalKey: `${n}`,
						currency,
						amountMinor: minor + 1n,
						openMinor: minor,
					};
					const issued = { ...row, number: `${n}`, issuedOn: day('2025-01-01') };
					if (kind === 'invoice')
						await tx
							.insertInto('invoice')
							.values({ ...issued, dueOn: addDays(today, -late) })
							.execute();
					else if (kind === 'creditNote') await tx.insertInto('creditNote').values(issued).execute();
					else
						await tx
							.insertInto('payment')
							.values({ ...row, paidOn: day('2026-01-01') })
							.execute();
				}
				return { viewer: id, ids };
			});
			const seen = ids.flatMap((id, n) =>
				rights[n] === 'none' || (country && (countries[n] ?? 'FR') !== country) ? [] : [{ id, n }],
			);
			const open = items.filter(({ minor }) => minor > 0n);
			const expected = (currency: string) =>
				seen.flatMap(({ id, n }) => {
					const own = open.filter((item) => item.client === n && item.currency === currency);
					return own.length === 0 ? [] : [{ id, name: `Client ${n % 3}`, currency, ...summed(own) }];
				});

			await database.read(ours.organizationId, async (tx) => {
				for (const currency of currencies) {
					const asked = { viewer, today, currency, country, sort };
					const listed: OwingClient[] = [];
					for (;;) {
						const last = listed.at(-1);
						const page = await owedListed(tx, { ...asked, most, after: last && { by: last.by, id: last.id } });
						listed.push(...page);
						if (page.length < most) break;
					}
					const inOrder = expected(currency).sort((a, b) => {
						const by = sort === 'name' ? compare(a.name, b.name) : compare(amountOf(b, sort), amountOf(a, sort));
						return by || compare(a.id, b.id);
					});
					expect(listed).toMatchObject(inOrder);
					expect(listed).toHaveLength(inOrder.length);
					const whole: OwingClient[] = [];
					for await (const batch of owedInFull(tx, asked, 2)) whole.push(...batch);
					expect(whole).toEqual(listed);
				}
				const totals = await owedTotals(tx, { viewer, today, country });
				expect(totals.map(({ currency }) => currency).sort()).toEqual(
					currencies.filter((currency) => expected(currency).length > 0),
				);
				for (const { currency, clients, ...total } of totals) {
					const own = open.filter((item) => item.currency === currency && seen.some(({ n }) => n === item.client));
					expect({ ...total, clients }).toEqual({ ...summed(own), clients: expected(currency).length });
				}
			});
		}),
		{ numRuns: 40 },
	);
});

const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
