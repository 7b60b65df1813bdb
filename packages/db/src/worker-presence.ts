import postgres from 'postgres';

export type WorkerPresence = { readonly leave: () => Promise<void> };

/**
 * Lets all sessions know that a worker lives, by a lock that its session holds as long as the server knows it: whoever can
 * take that lock knows that the worker is dead, without clocks or heartbeats. After a restart of the server the lock is taken again.
 */
export async function beThere(url: string, worker: string): Promise<WorkerPresence> {
	let leaving = false;
	const sql = postgres(url, {
		max: 1,
		idle_timeout: 0,
		max_lifetime: null,
		onnotice: () => {},
		connection: { application_name: `quittance ${worker}` },
		onclose: () => {
			if (!leaving) void lock();
		},
	});
	const lock = (): Promise<void> =>
		sql`select pg_advisory_lock(hashtextextended(${`worker ${worker}`}, 0))`.then(
			() => {},
			() => (leaving ? undefined : pause().then(lock)),
		);
	const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 200));
	await lock();
	return {
		leave: () => {
			leaving = true;
			return sql.end({ timeout: 5 });
		},
	};
}

/** Names of the workers that live: those whose session holds its lock, as far as the user of the url may see sessions. */
export async function workersThere(url: string): Promise<string[]> {
	const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'quittance workers' } });
	const rows = await sql<{ name: string }[]>`
		select distinct substr(s.application_name, length('quittance ') + 1) as name
		from pg_stat_activity s join pg_locks l on l.pid = s.pid
		where l.locktype = 'advisory' and l.granted and s.datname = current_database() and s.application_name like 'quittance %:%:%'
		order by name`.finally(() => sql.end({ timeout: 5 }));
	return rows.map(({ name }) => name);
}
