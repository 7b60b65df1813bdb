import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import { applyRule, keepRules, type RuleApplied } from './apply-rule.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type RunAssignmentRule = {
	readonly actor: Actor;
	readonly ruleId: string;
	/** Only tried: what it would do, and nothing is written. */
	readonly rehearsal?: boolean;
};

/** Runs a rule on all clients that there are, after a preview that is the same without a trace (GRP-03). */
export const runAssignmentRule = (
	{ db, now }: Office,
	{ actor, ruleId, rehearsal = false }: RunAssignmentRule,
): Promise<Outcome<RuleApplied, 'admin.required' | 'rule.unknown'>> =>
	db[rehearsal ? 'rehearse' : 'write'](
		actor,
		async (tx): Promise<Outcome<RuleApplied, 'admin.required' | 'rule.unknown'>> => {
			const admin = await adminsOnly(tx, actor);
			if (!admin.ok) return admin;
			await keepPlanningOut(tx);
			const rule = (await keepRules(tx)).find(({ id }) => id === ruleId);
			if (!rule) return refuse('rule.unknown');
			const today = await todayOf(tx, now());
			const applied = await applyRule(tx, rule, { actor, today, among: null, onlyMissing: false });
			await record(tx, { name: 'rule.run', subject: ruleId, actor, details: { name: rule.name, ...applied } });
			return allow(applied);
		},
	);
