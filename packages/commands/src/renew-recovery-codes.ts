import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { replaceRecoveryCodes } from '@quittance/db/recovery-codes.ts';
import { ownFactor } from '@quittance/db/second-factors.ts';
import type { Office } from './office.ts';

export type RenewRecoveryCodes = { readonly actor: Actor; readonly codeHashes: readonly string[] };

/** A new set for somebody who has just given a code (auth's staff door); what was left of the one before works no longer (ORG-02). */
export const renewRecoveryCodes = (
	{ db }: Office,
	{ actor, codeHashes }: RenewRecoveryCodes,
): Promise<Outcome<null, 'collaborator.unknown' | 'factor.off'>> =>
	db.write(actor, async (tx) => {
		if (!(await lockCollaborator(tx, actor.id))) return refuse('collaborator.unknown');
		if (!(await ownFactor(tx, actor.id))?.confirmedAt) return refuse('factor.off');
		await replaceRecoveryCodes(tx, actor.id, codeHashes);
		await record(tx, { name: 'collaborator.codesRenewed', subject: actor.id, actor });
		return allow(null);
	});
