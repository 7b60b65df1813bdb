import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { deleteAssignmentRuleRow, lockAssignmentRules } from '@quittance/db/assignment-rules.ts';
import type { Actor } from '@quittance/db/open.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** Takes a rule away; what it gave stays. */
export const deleteAssignmentRule = (
	{ db }: Office,
	{ actor, ruleId }: { readonly actor: Actor; readonly ruleId: string },
): Promise<Outcome<null, 'admin.required' | 'rule.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockAssignmentRules(tx);
		const gone = await deleteAssignmentRuleRow(tx, ruleId);
		if (!gone) return refuse('rule.unknown');
		await record(tx, { name: 'rule.deleted', subject: ruleId, actor, details: { name: gone.name } });
		return allow(null);
	});
