import type { Migration } from 'kysely/migration';
import { run } from './create-table.ts';

const IS_FREE = `
	create function installation_is_free() returns boolean language plpgsql security definer set search_path = public, pg_temp
	as $$
	begin
		perform pg_advisory_xact_lock(hashtextextended('first run', 0));
		return not exists (select from organization);
	end $$`;

/** Whether anybody works here yet: whoever is inside an organization sees no other, and so the door answers. */
export const takeInstallation: Migration = {
	async up(db) {
		await run(
			db,
			`grant create on schema public to quittance_door`,
			`set local role quittance_door`,
			IS_FREE,
			`comment on function installation_is_free() is 'Whether there is no organization at all; who asks in a transaction is asked alone until it ends, so that of two who take the installation one does.'`,
			`revoke execute on function installation_is_free() from public`,
			`grant execute on function installation_is_free() to quittance_app`,
			`reset role`,
			`revoke create on schema public from quittance_door`,
		);
	},
};
