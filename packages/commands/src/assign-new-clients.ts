import type { Day } from '@quittance/core/calendar/day.ts';
import { takeNewClients, type AssignmentRuleRow } from '@quittance/db/assignment-rules.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { applyRule } from './apply-rule.ts';

export type AssignNew = { readonly actor: Actor; readonly today: Day; readonly at: Date };

/**
 * Every rule looks at the clients that came in since the last time, typed or imported, once all is known of them (GRP-03). The oldest rule
 * comes first: what it gives, those after it leave.
 */
export async function assignNewClients(
	tx: Tx,
	rules: readonly AssignmentRuleRow[],
	{ actor, today, at }: AssignNew,
): Promise<void> {
	const among = await takeNewClients(tx, at);
	if (among.length === 0) return;
	for (const rule of rules) await applyRule(tx, rule, { actor, today, among, onlyMissing: true });
}
