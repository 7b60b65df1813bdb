import { addScenario } from '@quittance/commands/add-scenario.ts';
import { publishScenario } from '@quittance/commands/publish-scenario.ts';
import { simulateDraft } from '@quittance/commands/simulate-draft.ts';
import { scenarioChanges } from '@quittance/core/scenario/scenario-changes.ts';
import { allScenarios, scenarioCarriers } from '@quittance/db/scenario-carriers.ts';
import { scenariosInForce, versionsOfScenario } from '@quittance/db/scenarios.ts';
import { templatesByName } from '@quittance/db/templates.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { NOTHING_CONNECTED } from '../nothing-connected.ts';
import { act, officeRouter } from '../trpc.ts';
import { aScenarioDraft } from './scenario-draft.ts';

const byId = z.object({ id: anId });
/** Versions of which one reads what they changed; those before stay, and are counted in the number. */
const MOST_VERSIONS = 50;

/** How and when classes of clients are reminded (SCN-01…SCN-26). */
export const scenarios = officeRouter({
	/** Every scenario in its version in force, who is reminded under it, and who carries none (SCN-20). */
	list: act('scenario.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const inForce = await scenariosInForce(tx);
			const carriers = await scenarioCarriers(tx, staff.id);
			const all = await allScenarios(tx);
			return {
				scenarios: all.flatMap(({ id, name }) => {
					const scenario = inForce.get(id);
					return scenario ? [{ ...scenario, name, carriers: carriers.filter((one) => one.scenarioId === id) }] : [];
				}),
				/** To which one may be added; a profile among them that has clients leaves them alone. */
				free: carriers.filter(({ scenarioId }) => scenarioId === null),
			};
		}),
	),

	/** One scenario: its version in force, what each version changed, and the templates that its steps may choose. */
	one: act('scenario.see')
		.input(byId)
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const versions = await versionsOfScenario(tx, id, MOST_VERSIONS);
				const inForce = found(versions[0], 'scenario.unknown');
				const named = (await allScenarios(tx)).find((scenario) => scenario.id === id);
				return {
					...inForce,
					name: found(named, 'scenario.unknown').name,
					carriers: (await scenarioCarriers(tx, staff.id)).filter(({ scenarioId }) => scenarioId === id),
					history: versions.map(({ number, publishedAt, publishedBy, ...rules }, at) => {
						const before = versions[at + 1];
						return { number, publishedAt, publishedBy, changes: before ? scenarioChanges(before, rules) : null };
					}),
					templates: await templatesByName(tx),
				};
			}),
		),

	/** A draft tried on the real book, beside the version in force (WHY-03). Nothing is written down. */
	simulate: act('scenario.publish')
		.input(byId.extend({ draft: aScenarioDraft }))
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { id, draft } }) => {
			const { organizationId, id: seenBy } = staff;
			return answer(await simulateDraft(office, { organizationId, seenBy, scenarioId: id, draft, ...connected }));
		}),

	/** A new version, in force from the next run; refused when another was published since the one it was made from. */
	publish: act('scenario.publish')
		.input(byId.extend({ basedOn: anId, draft: aScenarioDraft }))
		.mutation(async ({ ctx: { office, actor }, input: { id, basedOn, draft } }) =>
			answer(await publishScenario(office, { actor, scenario: { id }, draft, basedOn })),
		),

	/** A scenario for a profile or a group that has none, with the steps of one that is there (SCN-02, GRP-05). */
	add: act('scenario.publish')
		.input(
			z.object({
				of: z.union([z.object({ profileId: anId }), z.object({ groupId: anId })]),
				like: anId,
				templates: z.enum(['the same', 'its own']),
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addScenario(office, { actor, ...input }))),
});
