import postgres from 'postgres';

/** One text for everything that stands in a database: when it is the same again, nothing was written in between. The url is the owner's. */
export async function fingerprintOf(url: string): Promise<string> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const rows = await sql<{ name: string; sum: string }[]>`
		select relname as name, query_to_xml(
			format('select count(*), sum(hashtextextended(t::text, 0)::numeric) from %I t', relname), true, true, '')::text as sum
		from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.finally(() => sql.end());
	return rows.map(({ name, sum }) => `${name} ${sum.replace(/<[^>]*>/g, ' ').trim()}`).join('\n');
}
