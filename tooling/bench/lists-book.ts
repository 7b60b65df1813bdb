import type { Staff } from '@quittance/auth/staff.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import { connect } from '@quittance/db/connect.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { first } from './first.ts';

export type ListsBook = { readonly clients: number; readonly invoices: number; readonly today: Day };

/**
 * A large book as a company has one after years: a quarter of the invoices are open, spread over what is not due and all that is late; a
 * few credit notes and payments match nothing; one client in fifty is kept from the collaborator, and each has a profile, an owner, a group.
 */
export async function writeListsBook(url: string, { clients, invoices, today }: ListsBook): Promise<void> {
	await migrate(url);
	const sql = connect(url, { applicationName: 'bench seed', role: 'quittance_app', max: 1 });
	await sql.begin(async (tx) => {
		const { id } = first(await tx<{ id: string }[]>`select uuidv7() as id`);
		await tx`select set_config('quittance.organization_id', ${id}, true)`;
		await tx`insert into organization (id, name, country) values (${id}, 'Bench', 'FR')`;
		await tx`insert into collaborator (role, name, email) values
			('admin', 'Anne', 'anne@example.org'), ('collaborator', 'Bruno', 'bruno@example.org')`;
		await tx`insert into profile (name) select 'Profile ' || n from generate_series(1, 8) n`;
		await tx`insert into client_group (name, rank) select 'Group ' || n, n from generate_series(1, 20) n`;
		await tx`insert into client (name, account_code, profile_id, owner_id, country)
			select md5(n::text) || ' ' || n, '411' || n, p.ids[n % 8 + 1], s.ids[n % 3 + 1], case when n % 10 = 0 then 'BE' end
			from generate_series(1, ${clients}::int) n,
				(select array_agg(id) as ids from profile) p, (select array_agg(id) as ids from collaborator) s`;
		await tx`create temporary table numbered on commit drop as
			select id, row_number() over (order by id)::int as at from client`;
		await tx`insert into client_group_member (client_id, client_group_id)
			select n.id, g.id from numbered n join client_group g on g.rank = n.at % 20 + 1`;
		await tx`insert into client_right (collaborator_id, client_id, granted)
			select s.id, n.id, 'none' from numbered n join collaborator s on s.role = 'collaborator' where n.at % 50 = 0`;
		await tx`insert into invoice (client_id, number, external_key, issued_on, due_on, currency, amount_minor, open_minor)
			select c.id, 'F' || n, n::text, d.due_on - 30, d.due_on, case when n % 20 = 0 then 'GBP' else 'EUR' end, d.minor,
				case when n % 4 = 0 then d.minor else 0 end
			from generate_series(1, ${invoices}::int) n
			join numbered c on c.at = hashint4(n) % ${clients}::int + case when hashint4(n) % ${clients}::int < 0 then ${clients}::int else 0 end + 1
			cross join lateral (select ${today}::date + 30 - abs(hashint4(n + 7)) % 200 as due_on,
				(1000 + abs(hashint4(n + 3)) % 900000)::bigint as minor) d`;
		for (const [table, on] of [
			['credit_note', 'issued_on'],
			['payment', 'paid_on'],
		] as const)
			await tx`insert into ${tx(table)} (client_id, ${tx(on)}, external_key, currency, amount_minor, open_minor
					${table === 'credit_note' ? tx`, number` : tx``})
				select id, ${today}::date - 10, ${table} || at, 'EUR', 5000, 5000 ${table === 'credit_note' ? tx`, at::text` : tx``}
				from numbered where at % 20 = 0`;
	});
	await sql.end();
	const owner = connect(url, { applicationName: 'bench seed', role: 'none', max: 1 });
	await owner`vacuum (freeze, analyze)`;
	await owner.end();
}

/** Who looks at it, an admin, who sees all, and a collaborator, who does not; and what they narrow it to. */
export async function peopleOf(url: string) {
	const sql = connect(url, { applicationName: 'bench', role: 'none', max: 1 });
	const staff = await sql<Staff[]>`
		select organization_id as "organizationId", id, name, email, role, 'fr' as language from collaborator order by role`;
	const { profile, group } = first(
		await sql<{ profile: string; group: string }[]>`
			select (select id from profile order by name limit 1) as profile, (select id from client_group order by rank limit 1) as group`,
	);
	await sql.end();
	return { staff, profile, group, owner: first(staff).id };
}
