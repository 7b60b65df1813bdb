import { type Channel, reminderNames, type Step, type StepName } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { profileNamed, setProfileScenario } from '@quittance/db/profiles.ts';
import { addScenario, addScenarioVersion, anyScenario, type ScenarioDraft } from '@quittance/db/scenarios.ts';
import { addTemplate } from '@quittance/db/templates.ts';
import { defaultTemplates } from '@quittance/delivery/template/default-templates.ts';
import { STANDARD } from './create-organization.ts';

type Plan = readonly [name: StepName, days: number, channel: Channel, automatic: boolean];

/** French practice (five days' notice, a week's patience, then firmer every ten days); a call where a machine should not insist. */
const WITH_EMAIL: readonly Plan[] = [
	['notice', 5, 'email', true],
	['R1', 5, 'email', true],
	['R2', 10, 'email', true],
	['R3', 10, 'letter', true],
	['R4', 10, 'phone', false],
	['R5', 15, 'letter', false],
	['thanks', 1, 'email', true],
];
const WITHOUT_EMAIL: readonly Plan[] = [
	['R1', 8, 'letter', true],
	['R2', 10, 'phone', false],
	['R3', 10, 'letter', true],
	['R4', 10, 'phone', false],
	['R5', 15, 'letter', false],
];

/** What the caller finds on the card. */
const CALL = {
	fr: 'Demander si les factures sont bien arrivées, écouter ce qui bloque, convenir d’une date et d’un montant, noter la promesse.',
	en: 'Ask whether the invoices have arrived, listen to what is in the way, agree on a date and an amount, note the promise.',
} as const;

type Words = ReadonlyMap<string, string>;

/**
 * After the first successful import, and only while there is no scenario at all: "Standard" with both variants and a template of
 * every step in both channels and languages, on the profile of that name (SCN-04). Its letters go by themselves only once a
 * print connector is there.
 */
export async function setUpStandardScenario(tx: Tx, actor: Actor, language: 'fr' | 'en', at: Date): Promise<void> {
	const profile = await profileNamed(tx, STANDARD);
	if (!profile || profile.scenarioId !== null || (await anyScenario(tx))) return;
	const scenario = await addScenario(tx, STANDARD);
	if (!scenario) return;
	await addScenarioVersion(
		tx,
		scenario.id,
		standard(await addDefaultTemplates(tx, language), CALL[language]),
		null,
		at,
	);
	await setProfileScenario(tx, profile.id, scenario.id);
	await record(tx, { name: 'scenario.published', subject: scenario.id, actor, details: { name: STANDARD } });
}

function standard(words: Words, script: string): ScenarioDraft {
	return {
		anchor: 'previous',
		grouping: 'per level',
		minimums: {},
		ceilings: {},
		minimumGapDays: 0,
		shiftToWorkingDays: false,
		thankOnlyReminded: false,
		steps: { 'with email': steps(WITH_EMAIL, words, script), 'without email': steps(WITHOUT_EMAIL, words, script) },
	};
}

const steps = (plan: readonly Plan[], words: Words, script: string): Omit<Step, 'id'>[] =>
	plan.map(([name, days, channel, automatic]) => ({
		name,
		on: true,
		days,
		channel,
		templateId: words.get(`${name} ${channel}`) ?? null,
		textConnector: null,
		instructions: channel === 'phone' ? script : null,
		automatic,
	}));

const NAMES = {
	fr: { notice: 'Prévenance', thanks: 'Remerciement', reminder: 'Relance', email: 'email', letter: 'courrier' },
	en: { notice: 'Pre-due notice', thanks: 'Thank-you', reminder: 'Reminder', email: 'email', letter: 'letter' },
} as const;

/** One template per step and written channel, by `R1 email`. */
async function addDefaultTemplates(tx: Tx, language: 'fr' | 'en'): Promise<Words> {
	const words = new Map<string, string>();
	const names = NAMES[language];
	for (const kind of ['notice', ...reminderNames, 'thanks'] as const) {
		const step = kind === 'notice' || kind === 'thanks' ? names[kind] : `${names.reminder} ${kind}`;
		for (const channel of ['email', 'letter'] as const) {
			const texts = { fr: defaultTemplates.fr[kind][channel], en: defaultTemplates.en[kind][channel] };
			words.set(
				`${kind} ${channel}`,
				await addTemplate(tx, { name: `${step} (${names[channel]})`, channel, kind, texts }),
			);
		}
	}
	return words;
}
