import { connect } from '@quittance/db/connect.ts';
import { first } from './first.ts';
import { theOrganization, TODAY } from './plan-book.ts';

/** What the run saves, as one statement under the same role, keys, indexes and policies. */
export async function floorOf(url: string): Promise<{ ms: number; actions: number }> {
	const sql = connect(url, { applicationName: 'bench floor', role: 'quittance_app', max: 1 });
	const { organizationId } = await theOrganization(url);
	const from = performance.now();
	const actions = await sql.begin(async (tx) => {
		await tx`select set_config('quittance.organization_id', ${organizationId}, true)`;
		const rows = await tx<{ actions: bigint }[]>`
			with r as (insert into run (day, planned_at) values (${TODAY}, now()) returning id),
			lines as (
				select id, client_id, currency, level + 1 as climbs_to, open_minor from invoice
				where open_minor > 0 and look_on <= ${TODAY}
			), planned as (
				select uuidv7() as id, l.client_id, l.currency, l.climbs_to, sum(l.open_minor) as total, r.id as run_id
				from lines l, r group by l.client_id, l.currency, l.climbs_to, r.id
			), a as (
				insert into action (id, client_id, run_id, currency, kind, variant, channel, step_id, template_id, automatic,
					state, due_on, total_minor, recipients, fingerprint)
				select p.id, p.client_id, p.run_id, p.currency, 'R' || p.climbs_to, 'with email', 'email', s.id, s.template_id, true,
					'ready', ${TODAY}, p.total, jsonb_build_array(jsonb_build_object('address', e.address, 'role', 'to')),
					left(md5(p.id::text), 16)
				from planned p join step s on s.kind = 'R' || p.climbs_to and s.variant = 'with email'
				join email_address e on e.client_id = p.client_id
				returning id
			), li as (
				insert into action_invoice (action_id, invoice_id, climbs_to, chased_minor)
				select p.id, l.id, l.climbs_to, l.open_minor
				from lines l join planned p on (p.client_id, p.currency, p.climbs_to) = (l.client_id, l.currency, l.climbs_to)
			), marked as (update client set looked_on = ${TODAY} where id in (select client_id from lines))
			select count(*) as actions from a`;
		return Number(first(rows).actions);
	});
	const ms = performance.now() - from;
	await sql.end();
	return { ms, actions };
}
