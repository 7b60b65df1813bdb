import { addDays } from '@quittance/core/calendar/day.ts';
import { goLive } from '@quittance/commands/go-live.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import type { Firm } from './firm.ts';
import { granted } from './granted.ts';

/** The evening before the first night: a run is planned and looked at, then turned on (SCN-22). Old debts start at R1. */
export async function goLiveNow({ office, staff: actor, firstDay }: Firm): Promise<void> {
	granted(await planRun(office, { actor, day: addDays(firstDay, -1), printsLetters: true }));
	granted(await goLive(office, { actor, takeover: 'from R1', automaticSending: true }));
}
