import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

/**
 * What `pg_basebackup` does, by its parts, since that program does not come along: the data folder copied while the server works on, between
 * `pg_backup_start` and `pg_backup_stop`. It is whole only together with the log that was archived meanwhile.
 */
export async function baseBackup(
	url: string,
	data: string,
	to: string,
	meanwhile: () => Promise<unknown>,
): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	await sql`select pg_backup_start('nightly', fast => true)`;
	// As another account owns the data, ownership goes along.
	execFileSync('cp', ['-a', data, to]);
	await meanwhile();
	const [stopped] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(wait_for_archive => true)`;
	await sql.end();
	rmSync(join(to, 'postmaster.pid'), { force: true });
	rmSync(join(to, 'pg_wal'), { recursive: true });
	mkdirSync(join(to, 'pg_wal'), { mode: 0o700 });
	writeFileSync(join(to, 'backup_label'), stopped?.labelfile ?? '');
}

/** Makes a copied data folder recover from the archived log to its end, at its next start. */
export function recoverFrom(archive: string, data: string): void {
	appendFileSync(join(data, 'postgresql.auto.conf'), `restore_command = 'cp "${archive}/%f" "%p"'\n`);
	writeFileSync(join(data, 'recovery.signal'), '');
}

/** Waits until all that was written so far lies in the archive. */
export async function archiveAll(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const [last] = await sql<{ name: string }[]>`select pg_walfile_name(pg_switch_wal()) as name`;
	const archived = async () => {
		const [row] = await sql<
			{ done: boolean }[]
		>`select coalesce(last_archived_wal >= ${last?.name ?? ''}, false) as done from pg_stat_archiver`;
		return row?.done;
	};
	while (!(await archived())) await sql`select pg_sleep(0.05)`;
	await sql.end();
}
