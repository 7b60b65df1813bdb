import type { Db } from './open.ts';

/** The reasons that an organization wrote for itself and still offers, in its order; none when it uses the standard list. */
export const ownDisputeReasons = (db: Db) =>
	db
		.selectFrom('disputeReason')
		.select(['code', 'french', 'english'])
		.where('retiredAt', 'is', null)
		.orderBy('position')
		.orderBy('code')
		.execute();

/** Every reason that an organization ever wrote for itself, those that it no longer offers too: old disputes keep theirs. */
export const disputeReasons = (db: Db) =>
	db.selectFrom('disputeReason').select(['code', 'french', 'english']).orderBy('code').execute();
