import type { Day } from '@quittance/core/calendar/day.ts';
import { recoverDeliveries } from '@quittance/commands/recover-deliveries.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { Worker } from '../worker.ts';

/** Makes what dead workers left on its way uncertain, and says how many. */
export async function recover({ office, log }: Worker, actor: Actor, day: Day): Promise<void> {
	const recovered = await recoverDeliveries(office, { actor, day });
	if (recovered > 0) log('warn', 'deliveries.recovered', { ...actor, day, recovered });
}
