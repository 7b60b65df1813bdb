import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { replaceRecoveryCodes } from '@quittance/db/recovery-codes.ts';
import { confirmFactor as storeConfirmed, ownFactor } from '@quittance/db/second-factors.ts';
import { endSessions } from '@quittance/db/staff-sessions.ts';
import type { Office } from './office.ts';

export type ConfirmFactor = {
	readonly actor: Actor;
	/** The half minute that their code was made for; undefined for a wrong one (auth/second-factor.ts). */
	readonly stepOf: (sealed: string) => bigint | undefined;
	/** SHA-256 of their recovery codes (auth/recovery-code.ts). */
	readonly codeHashes: readonly string[];
	/** SHA-256 of the session in which they ask, which goes on. */
	readonly sessionHash: string;
};

export type ConfirmFactorRefusal = 'collaborator.unknown' | 'factor.notBegun' | 'factor.on' | 'factor.wrongCode';

/**
 * A first code proves that somebody's telephone has the secret: from now on it is asked after their password (ORG-02). Where they were signed
 * in without it they no longer are. Of two who prove it at once one does, and the other hears `factor.on`.
 */
export const confirmFactor = (
	{ db, now }: Office,
	{ actor, stepOf, codeHashes, sessionHash }: ConfirmFactor,
): Promise<Outcome<null, ConfirmFactorRefusal>> =>
	db.write(actor, async (tx) => {
		if (!(await lockCollaborator(tx, actor.id))) return refuse('collaborator.unknown');
		const begun = await ownFactor(tx, actor.id);
		if (!begun) return refuse('factor.notBegun');
		if (begun.confirmedAt) return refuse('factor.on');
		const step = stepOf(begun.sealed);
		if (step === undefined) return refuse('factor.wrongCode');
		await storeConfirmed(tx, actor.id, now(), step);
		await replaceRecoveryCodes(tx, actor.id, codeHashes);
		await endSessions(tx, actor.id, { allBut: sessionHash });
		await record(tx, { name: 'collaborator.factorOn', subject: actor.id, actor });
		return allow(null);
	});
