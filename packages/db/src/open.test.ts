import { allow, refuse } from '@quittance/core/outcome.ts';
import { day } from '@quittance/core/calendar/day.ts';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { testDatabase, testOrganization } from '../testing/test-database.ts';
import { record } from './activities.ts';
import { inBatches } from './batches.ts';
import { copyInto } from './copy.ts';
import { newIds } from './ids.ts';
import { openDatabase } from './open.ts';

const { database, url } = await testDatabase();
const ours = await testOrganization(database, 1);
const theirs = await testOrganization(database, 2);

test('what one organization writes, another does not find', async () => {
	await database.write(ours, (tx) =>
		tx.insertInto('client').values({ name: 'Dupont', accountCode: '411DUPONT' }).execute(),
	);
	const names = (organizationId: string) =>
		database.read(organizationId, (tx) => tx.selectFrom('client').select('name').execute());
	expect(await names(ours.organizationId)).toEqual([{ name: 'Dupont' }]);
	expect(await names(theirs.organizationId)).toEqual([]);
});

test('a refusal rolls back what its command had already written', async () => {
	const tagged = (name: string, refused: boolean) =>
		database.write(ours, async (tx) => {
			await tx.insertInto('tag').values({ name }).execute();
			await record(tx, { name: 'tag.created', actor: ours, details: { name } });
			return refused ? refuse('tag.unwanted') : allow(name);
		});
	expect(await tagged('kept', false)).toEqual(allow('kept'));
	expect(await tagged('dropped', true)).toEqual(refuse('tag.unwanted'));
	const left = await database.read(ours.organizationId, async (tx) => [
		await tx.selectFrom('tag').select('name').execute(),
		await tx.selectFrom('activity').select(['name', 'details']).execute(),
	]);
	expect(left).toEqual([[{ name: 'kept' }], [{ name: 'tag.created', details: { name: 'kept' } }]]);
});

test('a rehearsal answers what the change would, and leaves nothing behind', async () => {
	const rehearsed = await database.rehearse(ours, async (tx) => {
		await tx.insertInto('tag').values({ name: 'rehearsed' }).execute();
		return allow((await tx.selectFrom('tag').select('name').where('name', '=', 'rehearsed').execute()).length);
	});
	expect(rehearsed).toEqual(allow(1));
	await expect(database.rehearse(ours, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	const left = await database.read(ours.organizationId, (tx) =>
		tx.selectFrom('tag').select('name').where('name', '=', 'rehearsed').execute(),
	);
	expect(left).toEqual([]);
});

test('a reader cannot write', async () => {
	const attempt = database.read(ours.organizationId, (tx) => tx.insertInto('tag').values({ name: 'no' }).execute());
	await expect(attempt).rejects.toThrow('read-only transaction');
});

test('days, amounts and JSON come back as they went in', async () => {
	const invoice = await database.write(ours, async (tx) => {
		const client = await tx
			.insertInto('client')
			.values({ name: 'Types', accountCode: 'types' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const values = {
			clientId: client.id,
			number: '1',
			externalKey: '1',
			currency: 'EUR',
			issuedOn: day('2026-01-31'),
			dueOn: day('2026-03-02'),
		};
		await tx
			.insertInto('import')
			.values({
				fileName: 'a',
				format: 'fec',
				fingerprint: 'a'.repeat(64),
				state: 'done',
				importedBy: 'x',
				counts: { snake_key: [1], camelKey: 2 },
			})
			.execute();
		return tx
			.insertInto('invoice')
			.values({ ...values, amountMinor: 9_007_199_254_740_993n, openMinor: 0n })
			.returning(['issuedOn', 'dueOn', 'amountMinor', 'openMinor', 'level'])
			.executeTakeFirst();
	});
	expect(invoice).toEqual({
		issuedOn: '2026-01-31',
		dueOn: '2026-03-02',
		amountMinor: 9_007_199_254_740_993n,
		openMinor: 0n,
		level: 0,
	});
	const counts = await database.read(ours.organizationId, (tx) =>
		tx.selectFrom('import').select('counts').executeTakeFirst(),
	);
	expect(counts).toEqual({ counts: { snake_key: [1], camelKey: 2 } });
});

test('rows copied in keep their odd characters, take defaults, and stay behind the wall', async () => {
	const odd = 'tab\tline\nback\\slash "quote" é \\N';
	const ids = await database.write(theirs, async (tx) => {
		const [first, second] = await newIds(tx, 2);
		expect(
			await copyInto(
				tx,
				'client',
				['id', 'name', 'accountCode', 'region'],
				[
					[first ?? '', odd, 'a', null],
					[second ?? '', 'b', 'b', '57'],
				],
			),
		).toBe(2n);
		expect(await copyInto(tx, 'client', ['name', 'accountCode'], [['c', 'c']])).toBe(1n);
		expect(
			await copyInto(
				tx,
				'address',
				['clientId', 'lines', 'country'],
				[[first ?? '', ['1, rue "du" Bac', 'B\\C'], 'FR']],
			),
		).toBe(1n);
		await copyInto(
			tx,
			'run',
			['day', 'counts'],
			[
				['2026-01-01', { held: 1n.toString() }],
				['2026-01-02', []],
			],
		);
		return [first, second];
	});
	const [clients, addresses, runs] = await database.read(theirs.organizationId, async (tx) => [
		await tx.selectFrom('client').select(['id', 'name', 'region']).orderBy('accountCode').limit(2).execute(),
		await tx.selectFrom('address').select('lines').execute(),
		await tx.selectFrom('run').select('counts').orderBy('day').execute(),
	]);
	expect(clients).toEqual([
		{ id: ids[0], name: odd, region: null },
		{ id: ids[1], name: 'b', region: '57' },
	]);
	expect(addresses).toEqual([{ lines: ['1, rue "du" Bac', 'B\\C'] }]);
	expect(runs).toEqual([{ counts: { held: '1' } }, { counts: [] }]);
});

test('a long list is read in batches, and queries may run between them', async () => {
	const sizes = await database.write(theirs, async (tx) => {
		await copyInto(
			tx,
			'tag',
			['name'],
			Array.from({ length: 25 }, (_, index) => [`tag ${index}`]),
		);
		const seen: number[] = [];
		const tags = tx.selectFrom('tag').select(['id', 'name']).where('name', 'like', 'tag %').orderBy('id');
		for await (const batch of inBatches(tx, 'tags', 10, tags)) {
			seen.push(batch.length);
			await tx
				.updateTable('tag')
				.set({ colour: 'red' })
				.where(
					'id',
					'in',
					batch.map((tag) => tag.id),
				)
				.execute();
		}
		return seen;
	});
	expect(sizes).toEqual([10, 10, 5]);
});

test('a row that cannot be copied is an error with the reason of the server, and nothing stays', async () => {
	const rows = Array.from({ length: 5000 }, (_, index) => [`name ${index}`, index === 4000 ? 'x' : 'y']);
	const late = database.write(ours, (tx) => copyInto(tx, 'run', ['day'], [['2026-01-01'], ['no day']]));
	await expect(late).rejects.toThrow('invalid input syntax for type date: "no day"');
	const doubled = database.write(ours, (tx) => copyInto(tx, 'client', ['name', 'accountCode'], rows));
	await expect(doubled).rejects.toThrow('duplicate key');
	expect(await database.read(ours.organizationId, (tx) => tx.selectFrom('run').select('id').execute())).toEqual([]);
});

test('a server that goes away fails what was under way, and nothing after it comes back', async () => {
	const server = postgres(url, { max: 1 });
	const tags = () => database.read(ours.organizationId, (tx) => tx.selectFrom('tag').select('name').execute());
	const before = await tags();
	const cut = database.write(ours, async (tx) => {
		await tx.insertInto('tag').values({ name: 'lost' }).execute();
		await server`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test' and datname = current_database()`;
		await tx.insertInto('tag').values({ name: 'lost too' }).execute();
	});
	await expect(cut).rejects.toThrow(/terminating connection|CONNECTION_|ECONNRESET|EPIPE/);
	const after = await Promise.allSettled(Array.from({ length: 8 }, tags));
	expect(after.some(({ status }) => status === 'fulfilled')).toBe(true);
	expect(await Promise.all(Array.from({ length: 8 }, tags))).toEqual(Array.from({ length: 8 }, () => before));
	await server.end();
});

test('what the server dates by itself has the moment that is played, and its own where none is', async () => {
	const played = openDatabase(url, { applicationName: 'test', clock: () => new Date('2024-02-29T07:00:00Z') });
	const tell = (db: typeof played, name: string) => db.write(ours, (tx) => record(tx, { name, actor: ours }));
	await tell(played, 'history.played');
	await tell(database, 'history.lived');
	const told = await database.read(ours.organizationId, (tx) =>
		tx.selectFrom('activity').select(['name', 'at']).where('name', 'like', 'history.%').orderBy('at').execute(),
	);
	expect(told[0]).toEqual({ name: 'history.played', at: new Date('2024-02-29T07:00:00Z') });
	expect(told[1]?.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
	await played.close();
});
