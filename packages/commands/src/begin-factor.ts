import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import { ownFactor, storeFactor } from '@quittance/db/second-factors.ts';
import type { Office } from './office.ts';

export type BeginFactor = {
	readonly actor: Actor;
	/** The secret as the database keeps it (auth/second-factor.ts). */
	readonly sealed: string;
};

/**
 * Somebody wants a second factor (ORG-02): the secret that they are shown. Nothing asks for it before a first code proved that their telephone has it; one
 * that was begun before and not proved is forgotten. `factor.on`: they have one.
 */
export const beginFactor = (
	{ db, now }: Office,
	{ actor, sealed }: BeginFactor,
): Promise<Outcome<null, 'collaborator.unknown' | 'factor.on'>> =>
	db.write(actor, async (tx) => {
		if (!(await lockCollaborator(tx, actor.id))) return refuse('collaborator.unknown');
		if ((await ownFactor(tx, actor.id))?.confirmedAt) return refuse('factor.on');
		await storeFactor(tx, actor.id, sealed, now());
		return allow(null);
	});
