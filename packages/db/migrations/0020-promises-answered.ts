import { ownedMigration, run } from './create-table.ts';

const TOLD = [
	...['dispute.opened', 'dispute.written', 'dispute.answered', 'dispute.moved'],
	...['promise.made', 'promise.asked', 'promise.accepted', 'promise.declined'],
	...['promise.kept', 'promise.late', 'promise.cancelled'],
	...['payment.recorded', 'payment.cancelled', 'match.made', 'match.undone', 'action.done'],
];
const OWN = 'organization_id = current_organization() and client_id = any ((select current_clients())::uuid[])';
const ME = '(select current_contact())::text';

/** A promise that was asked for is accepted or declined; its client hears the answer, and who takes it back takes its card along. */
export const promisesAnswered = ownedMigration((db) =>
	run(
		db,
		`alter table promise drop constraint promise_state_check`,
		`alter table promise add constraint promise_state_check check (state in ('asked', 'expected', 'late', 'kept', 'cancelled', 'declined'))`,
		`drop policy portal_sees on activity`,
		`create policy portal_sees on activity for select to quittance_portal using (${OWN}
			and (name in (${TOLD.map((name) => `'${name}'`).join(', ')}) or (actor_kind = 'contact' and actor = ${ME})))`,
		`grant select (kind, promise_id), update (state, done_at, done_by, outcome) on task to quittance_portal`,
		`create policy portal_changes on task for update to quittance_portal
			using (${OWN} and kind = 'promise asked' and exists (select from promise p
				where p.organization_id = task.organization_id and p.id = task.promise_id and p.made_by = ${ME}))
			with check (state = 'done')`,
	),
);
