import type { Channel, Step, StepName, Variant } from '@quittance/core/scenario/scenario.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { ScenarioDraft } from '@quittance/db/scenarios.ts';
import { addTemplate } from '@quittance/db/templates.ts';
import { defaultTemplates } from '@quittance/delivery/template/default-templates.ts';

/** Templates by step and written channel, `R1 email`, made once for a story. */
export type Templates = ReadonlyMap<string, string>;

const written = ['email', 'letter'] as const;
const names = ['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const satisfies StepName[];

export async function addTemplates(tx: Tx): Promise<Templates> {
	const templates = new Map<string, string>();
	for (const kind of names)
		for (const channel of written) {
			const texts = { fr: defaultTemplates.fr[kind][channel], en: defaultTemplates.en[kind][channel] };
			templates.set(`${kind} ${channel}`, await addTemplate(tx, { name: `${kind} ${channel}`, channel, kind, texts }));
		}
	return templates;
}

/** A step as a story says it: after how many days, how, and whether the machine does it. */
export type Told = readonly [name: StepName, days: number, channel: Channel, goes: 'by itself' | 'by hand'];

const withEmail: readonly Told[] = [
	['notice', 5, 'email', 'by itself'],
	['R1', 5, 'email', 'by itself'],
	['R2', 10, 'email', 'by itself'],
	['R3', 10, 'email', 'by itself'],
	['R4', 10, 'phone', 'by hand'],
	['thanks', 1, 'email', 'by itself'],
];
const without: readonly Told[] = [
	['R1', 8, 'letter', 'by hand'],
	['R2', 10, 'phone', 'by hand'],
	['R3', 10, 'letter', 'by hand'],
];

/** The scenario of the stories, unless one says otherwise: mails at 5, 10 and 10 days, then a call; letters and calls without an address. */
export const told = (
	templates: Templates,
	other: Partial<Omit<ScenarioDraft, 'steps'>> = {},
	steps: Partial<Record<Variant, readonly Told[]>> = {},
): ScenarioDraft => ({
	anchor: 'previous',
	grouping: 'per level',
	minimums: {},
	ceilings: {},
	minimumGapDays: 0,
	shiftToWorkingDays: false,
	thankOnlyReminded: false,
	...other,
	steps: {
		'with email': (steps['with email'] ?? withEmail).map((one) => stepOf(one, templates)),
		'without email': (steps['without email'] ?? without).map((one) => stepOf(one, templates)),
	},
});

const stepOf = ([name, days, channel, goes]: Told, templates: Templates): Omit<Step, 'id'> => ({
	name,
	on: true,
	days,
	channel,
	templateId: templates.get(`${name} ${channel}`) ?? null,
	textConnector: null,
	instructions: null,
	automatic: goes === 'by itself',
});
