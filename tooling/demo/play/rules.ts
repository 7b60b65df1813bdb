import type { Step } from '@quittance/core/scenario/scenario.ts';
import { publishScenario } from '@quittance/commands/publish-scenario.ts';
import { profileNamed } from '@quittance/db/profiles.ts';
import { scenariosInForce } from '@quittance/db/scenarios.ts';
import { look } from './firm.ts';
import { granted } from './granted.ts';
import type { Scene } from './scene.ts';

type Ruling = Pick<Scene, 'firm' | 'staff'>;

const isCourtesy = ({ name }: Pick<Step, 'name'>): boolean => name === 'notice' || name === 'thanks';

/** The firm begins with reminders alone. */
export const onlyReminders = (scene: Ruling): Promise<void> =>
	edit(scene, (step) => (isCourtesy(step) ? { ...step, on: false } : step));

/** Two years later it also writes before the due date, and thanks those whom it had reminded. */
export const courtesies = (scene: Ruling): Promise<void> =>
	edit(scene, (step) => (isCourtesy(step) ? { ...step, on: true } : step), { thankOnlyReminded: true });

/** The second reminder waits a fortnight from now on. */
export const patientSecondReminder = (scene: Ruling): Promise<void> =>
	edit(scene, (step) => (step.name === 'R2' ? { ...step, days: 14 } : step));

/** For a while somebody reads first reminders before they leave, and looks at letters before they are posted. */
export const readBeforeLeaving = (scene: Ruling): Promise<void> =>
	edit(scene, (step) => (step.name === 'R1' || step.channel === 'letter' ? { ...step, automatic: false } : step));

/** The scenario of the profile "Standard" is edited: a new version, for what is not done yet (SCN-18). */
async function edit(
	{ firm, staff }: Ruling,
	change: (step: Step) => Step,
	rules: { readonly thankOnlyReminded?: boolean } = {},
): Promise<void> {
	const scenario = await look(firm, async (tx) => {
		const profile = await profileNamed(tx, 'Standard');
		return profile?.scenarioId ? (await scenariosInForce(tx)).get(profile.scenarioId) : undefined;
	});
	if (!scenario) throw new Error('the firm of the demo has no scenario "Standard"');
	const steps = { ...scenario.steps, 'with email': scenario.steps['with email'].map(change) };
	const draft = { ...scenario, ...rules, steps };
	granted(await publishScenario(firm.office, { actor: staff.marie, scenario: { id: scenario.id }, draft }));
}
