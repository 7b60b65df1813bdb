import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Scenario, Step } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import { lockGroup, setGroupScenario } from '@quittance/db/groups.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgainAtAll } from '@quittance/db/planning-clients.ts';
import { lockProfile, setProfileScenario } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import {
	addScenario as addScenarioRow,
	addScenarioVersion,
	scenarioNamed,
	scenariosInForce,
	type ScenarioDraft,
} from '@quittance/db/scenarios.ts';
import { copyTemplates } from '@quittance/db/templates.ts';
import { adminsOnly } from './admins-only.ts';
import { STANDARD } from './create-organization.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type AddScenario = {
	readonly actor: Actor;
	/** Whose reminders it rules; it takes their name. */
	readonly of: { readonly profileId: string } | { readonly groupId: string };
	/** The scenario whose steps it starts with; "Standard" when none is named. */
	readonly like?: string;
	/** The same templates by reference, or copies of its own to edit. */
	readonly templates: 'the same' | 'its own';
};

type AddScenarioRefusal =
	| 'admin.required'
	| 'profile.unknown'
	| 'group.unknown'
	| 'scenario.unknown'
	| 'scenario.nameTaken'
	| 'scenario.present';

/** Adds a scenario to a profile or a group, with the steps of one that is there (SCN-02, GRP-05); it is in force from the next run. */
export const addScenario = (
	{ db, now }: Office,
	{ actor, of, like, templates }: AddScenario,
): Promise<Outcome<{ scenarioId: string; versionId: string }, AddScenarioRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		const owner = 'profileId' in of ? await lockProfile(tx, of.profileId) : await lockGroup(tx, of.groupId);
		if (!owner) return refuse('profileId' in of ? 'profile.unknown' : 'group.unknown');
		if (owner.scenarioId !== null) return refuse('scenario.present', { name: owner.name });
		const model = (await scenariosInForce(tx)).get(like ?? (await scenarioNamed(tx, STANDARD))?.id ?? '');
		if (!model) return refuse('scenario.unknown');
		const added = await addScenarioRow(tx, owner.name);
		if (!added) return refuse('scenario.nameTaken', { name: owner.name });
		const draft = templates === 'the same' ? model : await withOwnTemplates(tx, model, owner.name);
		const by = actor.kind === 'collaborator' ? actor.id : null;
		const versionId = await addScenarioVersion(tx, added.id, draft, by, now());
		if ('profileId' in of) await setProfileScenario(tx, owner.id, added.id);
		else await setGroupScenario(tx, owner.id, added.id);
		await lookAgainAtAll(tx, await todayOf(tx, now()));
		const details = { versionId, like: model.id, templates };
		await record(tx, { name: 'scenario.published', subject: added.id, actor, details });
		return allow({ scenarioId: added.id, versionId });
	});

async function withOwnTemplates(tx: Tx, model: Scenario, name: string): Promise<ScenarioDraft> {
	const all = [...model.steps['with email'], ...model.steps['without email']];
	const used = [...new Set(all.flatMap(({ templateId }) => templateId ?? []))];
	const copies = await copyTemplates(tx, used, ` · ${name}`);
	const own = (step: Step): Step => ({
		...step,
		templateId: step.templateId === null ? null : (copies.get(step.templateId) ?? null),
	});
	const { 'with email': withEmail, 'without email': without } = model.steps;
	return { ...model, steps: { 'with email': withEmail.map(own), 'without email': without.map(own) } };
}
