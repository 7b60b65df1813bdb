import type { Staff } from '@quittance/auth/staff.ts';
import { clientsWithRight } from '@quittance/db/client-rights.ts';
import type { Tx } from '@quittance/db/open.ts';
import { found } from '../answer.ts';
import type { AnsweredRefusal } from '../refusals.ts';

/** Goes on when the client exists for this member of the staff; else as if there were none (DOC-02). */
export async function mustSee(
	tx: Tx,
	staff: Staff,
	clientId: string,
	unknown: AnsweredRefusal & `${string}.unknown` = 'client.unknown',
): Promise<void> {
	const [seen] = await clientsWithRight(tx, staff.id, 'read', [clientId]);
	found(seen, unknown);
}
