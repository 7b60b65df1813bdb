import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { checkScenario, type ScenarioRefusal } from '@quittance/core/scenario/check-scenario.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import {
	addScenario,
	addScenarioVersion,
	lockScenario,
	versionsOfScenario,
	type ScenarioDraft,
} from '@quittance/db/scenarios.ts';
import { templatesFit } from '@quittance/db/templates.ts';
import { adminsOnly } from './admins-only.ts';
import { draftAsScenario } from './draft-as-scenario.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type PublishScenario = {
	readonly actor: Actor;
	/** One that exists, or the name of a new one. */
	readonly scenario: { readonly id: string } | { readonly name: string };
	readonly draft: ScenarioDraft;
	/** The version that the draft was made from: when another came into force meanwhile, whoever comes later is told so. */
	readonly basedOn?: string;
};

/**
 * Puts rules into force as a new version (SCN-18): the next run plans under it what is not yet done, and what was done stays.
 * A scenario that breaks a rule is not saved at all (SCN-13); the refusal names the variant and the step.
 */
export const publishScenario = (
	{ db, now }: Office,
	{ actor, scenario: asked, draft, basedOn }: PublishScenario,
): Promise<
	Outcome<
		{ scenarioId: string; versionId: string },
		| 'admin.required'
		| 'scenario.unknown'
		| 'scenario.nameTaken'
		| 'scenario.nameMissing'
		| 'scenario.changed'
		| 'template.unknown'
		| ScenarioRefusal
	>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const checked = checkScenario(draftAsScenario(draft));
		if (!checked.ok) return checked;
		await keepPlanningOut(tx);
		if ('name' in asked && asked.name.trim() === '') return refuse('scenario.nameMissing');
		const scenario = 'id' in asked ? await lockScenario(tx, asked.id) : await addScenario(tx, asked.name.trim());
		if (!scenario)
			return 'id' in asked ? refuse('scenario.unknown') : refuse('scenario.nameTaken', { name: asked.name });
		const [present] = await versionsOfScenario(tx, scenario.id, 1);
		if (basedOn !== undefined && present && present.versionId !== basedOn)
			return refuse('scenario.changed', { by: present.publishedBy ?? '', number: present.number });
		if (!(await templatesFit(tx, templatesUsed(draft)))) return refuse('template.unknown');
		const by = actor.kind === 'collaborator' ? actor.id : null;
		const versionId = await addScenarioVersion(tx, scenario.id, draft, by, now());
		await lookAgainAtAll(tx, await todayOf(tx, now()));
		// Versions are kept as they were published: their numbers lead to what stood before and after (ORG-03).
		const details = { versionId, before: present?.number ?? null, after: (present?.number ?? 0) + 1 };
		await record(tx, { name: 'scenario.published', subject: scenario.id, actor, details });
		return allow({ scenarioId: scenario.id, versionId });
	});

const templatesUsed = ({ steps }: ScenarioDraft) =>
	[...steps['with email'], ...steps['without email']].flatMap(({ templateId, channel }) =>
		templateId === null ? [] : [{ id: templateId, channel: channel === 'other' ? ('text' as const) : channel }],
	);
