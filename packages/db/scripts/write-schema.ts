import postgres from 'postgres';
import type { Sql } from 'postgres';

/** What a database looks like, as DDL in a fixed order: two databases are alike when their texts are equal. For reading and comparing. */
export async function schemaOf(url: string): Promise<string> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const parts = [
		'-- Generated from the migrations: what the database looks like, for review and comparison.',
		...(await functions(sql)),
	];
	for (const table of await tables(sql)) parts.push(await tableText(sql, table));
	await sql.end();
	return `${parts.join('\n\n')}\n`;
}

type Table = { oid: number; name: string; owner: string; about: string | null; secured: boolean; forced: boolean };

const tables = (sql: Sql) => sql<Table[]>`
	select c.oid, c.relname as name, pg_get_userbyid(c.relowner) as owner, obj_description(c.oid) as about,
		c.relrowsecurity as secured, c.relforcerowsecurity as forced
	from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

const functions = async (sql: Sql): Promise<string[]> =>
	(
		await sql<{ text: string; owner: string; name: string; about: string | null; may: string | null }[]>`
			select pg_get_functiondef(p.oid) as text, p.oid::regprocedure::text as name, obj_description(p.oid) as about, pg_get_userbyid(p.proowner) as owner,
				case when p.proacl is null then 'public' else (
					select string_agg(x.grantee::regrole::text, ', ' order by x.grantee::regrole::text) from aclexplode(p.proacl) x where x.grantee not in (0, p.proowner)
				) end as may
			from pg_proc p where p.pronamespace = 'public'::regnamespace order by p.oid::regprocedure::text`
	).map(
		({ text, name, about, owner, may }) =>
			`${text.trim()};\ncomment on function ${name} is ${quoted(about)};\nalter function ${name} owner to ${owner};\n-- may be called by: ${may ?? 'its owner'}`,
	);

async function tableText(sql: Sql, table: Table): Promise<string> {
	const columns = await sql<{ line: string; about: string | null }[]>`
		select concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
			case a.attgenerated when 'v' then 'generated always as ' || pg_get_expr(d.adbin, d.adrelid) || ' virtual' when 's' then 'generated always as ' || pg_get_expr(d.adbin, d.adrelid) || ' stored'
				else 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as line,
			col_description(a.attrelid, a.attnum) as about
		from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
		where a.attrelid = ${table.oid} and a.attnum > 0 and not a.attisdropped order by a.attnum`;
	const rest = await sql<{ line: string }[]>`
		select line from (
			select 1 as part, conname::text as name, format('alter table %I add constraint %I %s;', ${table.name}::text, conname, pg_get_constraintdef(oid)) as line
			from pg_constraint where conrelid = ${table.oid} and contype <> 'n'
			union all
			select 2, indexrelid::regclass::text, pg_get_indexdef(indexrelid) || ';' from pg_index
			where indrelid = ${table.oid} and not exists (select from pg_constraint k where k.conindid = indexrelid and k.contype in ('p', 'u', 'x'))
			union all
			select 3, tgname, pg_get_triggerdef(oid) || ';' from pg_trigger where tgrelid = ${table.oid} and not tgisinternal
			union all
			select 4, polname, format('create policy %I on %I for %s to %s using (%s)%s;', polname, ${table.name}::text,
				case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
				(select string_agg(quote_ident(rolname), ', ' order by rolname) from pg_roles where oid = any(polroles)),
				pg_get_expr(polqual, polrelid), ' with check (' || pg_get_expr(polwithcheck, polrelid) || ')')
			from pg_policy where polrelid = ${table.oid}
			union all
			select 5, grantee::text, format('grant %s on %I to %I;', string_agg(lower(privilege_type), ', ' order by privilege_type), ${table.name}::text, grantee)
			from information_schema.table_privileges
			where table_schema = 'public' and table_name = ${table.name} and grantee <> ${table.owner} group by grantee
			union all
			select 6, r.rolname, format('grant %s (%s) on %I to %I;', lower(x.privilege_type), string_agg(quote_ident(a.attname), ', ' order by a.attnum), ${table.name}::text, r.rolname)
			from pg_attribute a, aclexplode(a.attacl) x, pg_roles r
			where a.attrelid = ${table.oid} and r.oid = x.grantee group by r.rolname, x.privilege_type
		) parts order by part, name, line`;
	return [
		`create table ${table.name} ( -- ${table.about ?? ''}`,
		columns
			.map(({ line, about }, index) => `\t${line}${index < columns.length - 1 ? ',' : ''} -- ${about ?? ''}`)
			.join('\n'),
		`);`,
		`alter table ${table.name} owner to ${table.owner};`,
		...(table.secured ? [`alter table ${table.name} enable row level security;`] : []),
		...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
		...rest.map(({ line }) => line),
	].join('\n');
}

const quoted = (words: string | null): string => (words === null ? 'null' : `'${words.replaceAll("'", "''")}'`);
