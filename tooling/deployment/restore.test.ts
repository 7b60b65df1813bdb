import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { attachDocument } from '@quittance/commands/attach-document.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase, type Actor, type Database } from '@quittance/db/open.ts';
import { oneOfEach } from '@quittance/db/testing/one-of-each.ts';
import { testOrganization } from '@quittance/db/testing/test-database.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { giveTo, serverAccount } from '@quittance/postgres/account.ts';
import { startPostgres } from '@quittance/postgres/start-postgres.ts';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { archiveAll, baseBackup, recoverFrom } from './base-backup.ts';

const place = mkdtempSync(join(tmpdir(), 'quittance-restore-'));
chmodSync(place, 0o755);
afterAll(() => rmSync(place, { recursive: true, force: true }));
const at = (name: string) => join(place, name);
const started = (name: string) => startPostgres({ dir: at(name), port: 0, realServer: undefined });

/** Rows of every table as the owner sees them, and who may pass which wall. */
async function census(url: string): Promise<unknown> {
	const sql = postgres(url, { max: 1 });
	const tables = await sql<
		{ name: string }[]
	>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
	const rows: Record<string, unknown> = {};
	for (const { name } of tables)
		rows[name] = (
			await sql<
				{ all: string }[]
			>`select coalesce(string_agg(t::text, chr(10) order by t::text), '') as all from ${sql(name)} t`
		)[0]?.all;
	const policies =
		await sql`select tablename, policyname, roles::text, qual, with_check from pg_policies order by 1, 2`;
	const roles =
		await sql`select rolname, rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname ~ '^quittance' order by 1`;
	await sql.end();
	return { rows, policies: [...policies], roles: [...roles] };
}

const tagged = (db: Database, actor: Actor, name: string) =>
	db.write(actor, (tx) => tx.insertInto('tag').values({ name }).execute());
const tagsOf = async (db: Database, { organizationId }: Actor) =>
	(await db.read(organizationId, (tx) => tx.selectFrom('tag').select('name').orderBy('id').execute())).map(
		({ name }) => name,
	);

test('what docs/operations.md says of backup and restore brings back every row, the walls and the documents', async () => {
	const first = await started('first');
	const data = at('first/data');
	mkdirSync(at('archive'));
	giveTo(serverAccount(data), at('archive'));
	const owner = postgres(first.url, { max: 1 });
	await owner.unsafe(`alter system set archive_mode = on`);
	await owner.unsafe(
		`alter system set archive_command = 'test ! -f "${at('archive')}/%f" && cp "%p" "${at('archive')}/%f"'`,
	);
	await owner.end();
	await first.stop();

	const server = await started('first');
	await migrate(server.url);
	const db = openDatabase(server.url, { applicationName: 'test' });
	const ours = await testOrganization(db, 1);
	const theirs = await testOrganization(db, 2);
	await oneOfEach(db, ours);
	await oneOfEach(db, theirs);
	const documents = openDocumentStore({ kind: 'disk', folder: at('documents') });
	const invoice = Buffer.from('%PDF-1.7 an invoice');
	const kept = await documents.put(ReadableStream.from([invoice]), {
		organizationId: ours.organizationId,
		name: 'F1.pdf',
	});
	if (!kept.ok) throw new Error(kept.refusal);
	const { id: invoiceId } = await db.read(ours.organizationId, (tx) =>
		tx.selectFrom('invoice').select('id').executeTakeFirstOrThrow(),
	);
	await attachDocument(
		{ db, now: () => new Date('2026-03-10T09:00:00Z') },
		{
			actor: ours,
			place: { kind: 'invoice', invoiceId },
			file: kept.value,
			shownToClient: true,
		},
	);

	mkdirSync(at('restored'));
	await baseBackup(server.url, data, at('restored/data'), () => tagged(db, ours, 'written during the backup'));
	await tagged(db, theirs, 'written after the backup');
	await archiveAll(server.url);
	cpSync(at('documents'), at('documents-restored'), { recursive: true });
	cpSync(at('first/password'), at('restored/password'));
	const before = await census(server.url);
	await db.close();
	await server.stop();
	rmSync(at('first'), { recursive: true });
	rmSync(at('documents'), { recursive: true });

	recoverFrom(at('archive'), at('restored/data'));
	giveTo(serverAccount(at('restored/data')), at('restored'));
	const again = await started('restored');
	expect(await census(again.url)).toEqual(before);
	expect(await migrate(again.url)).toEqual([]);
	const restored = openDatabase(again.url, { applicationName: 'test' });
	expect(await tagsOf(restored, ours)).toEqual(['late', 'written during the backup']);
	expect(await tagsOf(restored, theirs)).toEqual(['late', 'written after the backup']);
	const smuggle = restored.write(ours, (tx) =>
		tx.insertInto('tag').values({ organizationId: theirs.organizationId, name: 'theirs' }).execute(),
	);
	await expect(smuggle).rejects.toThrow('row-level security');
	const { key } = await restored.read(ours.organizationId, (tx) =>
		tx.selectFrom('document').select('key').where('kind', '=', 'invoice').executeTakeFirstOrThrow(),
	);
	const opened = await openDocumentStore({ kind: 'disk', folder: at('documents-restored') }).open(key);
	expect(await buffer(opened!.stream)).toEqual(invoice);
	await tagged(restored, ours, 'written after the restore');
	await restored.close();
	await again.stop();
}, 60_000);
