import { deleteAssignmentRule } from '@quittance/commands/delete-assignment-rule.ts';
import { runAssignmentRule } from '@quittance/commands/run-assignment-rule.ts';
import { saveAssignmentRule } from '@quittance/commands/save-assignment-rule.ts';
import { assignmentRulesOf } from '@quittance/db/assignment-rules.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const byId = z.object({ id: anId });
const short = z.string().max(200);
const written = z.object({
	name: z.string().max(100),
	conditions: z.array(z.object({ field: short, compare: short, value: short })).max(20),
	groupIds: z.array(anId).max(50),
	profileId: anId.nullable(),
	ownerId: anId.nullable(),
	scenarioId: anId.nullable(),
});

/** What new clients get by what they are like, and others after a preview (GRP-03). */
export const rules = officeRouter({
	/** The oldest first, which decides where two disagree. */
	list: act('rule.see').query(({ ctx: { office, staff } }) => office.db.read(staff.organizationId, assignmentRulesOf)),

	/** Writes a new one down, or another wording of one. */
	save: act('rule.change')
		.input(z.object({ id: anId.nullable(), rule: written }))
		.mutation(async ({ ctx: { office, actor }, input: { id, rule } }) =>
			answer(await saveAssignmentRule(office, { actor, ruleId: id, rule })),
		),

	remove: act('rule.change')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await deleteAssignmentRule(office, { actor, ruleId: id })),
		),

	/** What it would do to the clients that there are; nothing is done. */
	preview: act('rule.run')
		.input(byId)
		.query(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await runAssignmentRule(office, { actor, ruleId: id, rehearsal: true })),
		),

	/** Does it. */
	run: act('rule.run')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await runAssignmentRule(office, { actor, ruleId: id })),
		),
});
