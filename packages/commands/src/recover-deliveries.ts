import type { Day } from '@quittance/core/calendar/day.ts';
import { abandonedDeliveries, lockDelivery } from '@quittance/db/deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { leaveUncertain } from './leave-uncertain.ts';
import type { Office } from './office.ts';

export type RecoverDeliveries = { readonly actor: Actor; readonly day: Day };

/** What dead workers left on its way becomes uncertain: the mail may have arrived, and only a person can know (engine 6). How many. */
export const recoverDeliveries = ({ db, now }: Office, { actor, day }: RecoverDeliveries): Promise<number> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		let recovered = 0;
		for (const id of await abandonedDeliveries(tx)) {
			const locked = await lockDelivery(tx, id);
			if (locked?.delivery.state !== 'sending') continue;
			const { delivery, action } = locked;
			recovered += 1;
			await leaveUncertain(tx, {
				delivery,
				action,
				why: `worker ${delivery.worker ?? ''} ended while sending`,
				actor,
				day,
				at: now(),
			});
		}
		return recovered;
	});
