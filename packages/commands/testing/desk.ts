import { addDays, day } from '@quittance/core/calendar/day.ts';
import { boardCards } from '@quittance/db/board.ts';
import type { Actor, Database, Tx } from '@quittance/db/open.ts';
import { planRun } from '../src/plan-run.ts';
import { addDebtor, openNightBook } from './night-book.ts';
import { nobodyPrints } from './send-night.ts';

export const deskDay = day('2026-03-10');

/** A desk where calls are to be made: each client owes invoices 15 days late and has a number to call. Its clock can be moved. */
export async function openDesk(db: Database, number: number) {
	const organizationId = `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
	const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
	const staff = await openNightBook(db, organizationId, { today: deskDay, channel: 'phone', automatic: false });
	const clock = { at: new Date('2026-03-10T09:00:00Z') };
	const office = { db, now: () => clock.at };
	const change = <T>(act: (tx: Tx) => Promise<T>) => db.write(worker, act);
	return {
		...staff,
		organizationId,
		worker,
		clock,
		office,
		change,
		owes: async (name: string, ...minors: bigint[]) => {
			const { clientId } = await change((tx) =>
				addDebtor(tx, {
					name,
					invoices: minors.map((minor, at) => ({ number: `${name}-${at + 1}`, dueOn: addDays(deskDay, -15), minor })),
				}),
			);
			await change((tx) => tx.insertInto('phone').values({ clientId, number: '+33123456789' }).execute());
			return clientId;
		},
		plan: () => planRun(office, { actor: worker, day: deskDay, ...nobodyPrints }),
		/** Somebody who is no admin, and so has the rights that were given. */
		joins: (name: string, role: 'collaborator' | 'viewer' = 'collaborator'): Promise<Actor> =>
			change(async (tx) => {
				const person = { name, email: `${name}@belmont.example`.toLowerCase(), role };
				const { id } = await tx.insertInto('collaborator').values(person).returning('id').executeTakeFirstOrThrow();
				return { organizationId, kind: 'collaborator', id };
			}),
		grant: (person: Actor, clientId: string, granted: 'none' | 'read' | 'full') =>
			change((tx) =>
				tx
					.insertInto('clientRight')
					.values({ collaboratorId: person.id, clientId, granted })
					.onConflict((conflict) =>
						conflict.columns(['organizationId', 'collaboratorId', 'clientId']).doUpdateSet({ granted }),
					)
					.execute(),
			),
		board: (viewer: Actor | null = staff.admin) =>
			db.read(organizationId, (tx) =>
				boardCards(tx, {
					viewer: viewer?.id ?? null,
					today: deskDay,
					claimedSince: new Date(clock.at.getTime() - 4 * 3_600_000),
					mostPerColumn: 100,
				}),
			),
	};
}
