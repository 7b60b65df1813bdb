import {
	offeredReasons,
	reasonsAsWritten,
	type DisputeReason,
	type WrittenReason,
} from '@quittance/core/dispute/reasons.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { disputeReasons, ownDisputeReasons, storeDisputeReasons } from '@quittance/db/dispute-reasons.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type ChangeDisputeReasons = {
	readonly actor: Actor;
	/** None: the standard list again. */
	readonly reasons: readonly WrittenReason[];
	/** The list that was changed, as it was offered then. */
	readonly was: readonly DisputeReason[];
};

export type ChangeDisputeReasonsRefusal = 'admin.required' | 'dispute.reasonsChanged' | 'dispute.reasonsUnclear';

/**
 * The reasons that may be given for a dispute become these, in this order (INV-09). Disputes keep the reason they have, also one that is no
 * longer offered. Refused when somebody else changed the list meanwhile, when words are missing in a language, and when two reasons read alike.
 */
export const changeDisputeReasons = (
	{ db, now }: Office,
	{ actor, reasons: written, was }: ChangeDisputeReasons,
): Promise<Outcome<null, ChangeDisputeReasonsRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockOrganization(tx);
		const before = offeredReasons(await ownDisputeReasons(tx));
		if (!same(before, was)) return refuse('dispute.reasonsChanged');
		const everUsed = (await disputeReasons(tx)).map(({ code }) => code);
		const reasons = reasonsAsWritten(written, everUsed);
		if (!reasons) return refuse('dispute.reasonsUnclear');
		const after = offeredReasons(reasons);
		if (same(before, after)) return allow(null);
		await storeDisputeReasons(tx, reasons, now());
		const details = { before: inBoth(before), after: inBoth(after) };
		await record(tx, { name: 'organization.disputeReasonsChanged', subject: actor.organizationId, actor, details });
		return allow(null);
	});

const same = (one: readonly DisputeReason[], other: readonly DisputeReason[]): boolean =>
	one.length === other.length &&
	one.every(({ code, french, english }, at) => {
		const there = other[at];
		return there?.code === code && there.french === french && there.english === english;
	});

const inBoth = (reasons: readonly DisputeReason[]): string =>
	reasons.map(({ french, english }) => `${french} (${english})`).join(', ');
