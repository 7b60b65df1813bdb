import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { owesFactor } from '@quittance/core/rights/second-factor.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { factorRequiredOf } from '@quittance/db/organizations.ts';
import { removeFactor } from '@quittance/db/second-factors.ts';
import type { Office } from './office.ts';

/**
 * Somebody who has just proved who they are, by password and code (auth's staff door), is asked for the password alone from now on (ORG-02).
 * `factor.required`: their organization insists; `factor.off`: they had none, or only began.
 */
export const switchOffFactor = (
	{ db }: Office,
	{ actor }: { readonly actor: Actor },
): Promise<Outcome<null, 'collaborator.unknown' | 'factor.off' | 'factor.required'>> =>
	db.write(actor, async (tx) => {
		const self = await lockCollaborator(tx, actor.id);
		if (!self) return refuse('collaborator.unknown');
		if (owesFactor(await factorRequiredOf(tx), self.role, false)) return refuse('factor.required');
		if (!(await removeFactor(tx, actor.id))) return refuse('factor.off');
		await record(tx, { name: 'collaborator.factorOff', subject: actor.id, actor });
		return allow(null);
	});
