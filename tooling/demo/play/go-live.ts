import { storeGoLive } from '@quittance/db/organizations.ts';
import type { Firm } from './firm.ts';

/** Reminders begin with the first night; old debts start at R1. */
export const goLiveNow = ({ office, staff, firstDay }: Firm): Promise<unknown> =>
	office.db.write(staff, (tx) => storeGoLive(tx, { goLiveOn: firstDay, takeover: 'from R1', automaticSending: true }));
