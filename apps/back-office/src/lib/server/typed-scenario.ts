import { typedAmount } from '@quittance/core/money/typed-amount.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { TypedAmountRefusal } from '@quittance/core/money/typed-amount.ts';
import type { Anchor, Channel, Grouping, TextConnector, Variant } from '@quittance/core/scenario/scenario.ts';
import { settingField, stepField } from '#lib/scenario/form-fields.ts';
import { daysTyped, keptSteps, stepNames, type Draft, type DraftStep } from '#lib/scenario/rules.ts';
import { typed } from './typed.ts';

const anchors: readonly Anchor[] = ['previous', 'due', 'due, end of month', 'invoice date'];
const groupings: readonly Grouping[] = ['per level', 'one message'];
const channels: readonly Channel[] = ['email', 'letter', 'phone', 'other'];
const connectors: readonly TextConnector[] = ['sms', 'whatsapp', 'viber'];

/** One of some words; the first where something else came. */
const oneOf = <T extends string>(words: readonly [T, ...T[]] | readonly T[], word: string): T =>
	words.find((one) => one === word) ?? (words[0] as T);

/** The rules that somebody laid out in the form; an amount that cannot be read is refused. */
export function typedScenario(form: FormData): Outcome<Draft, TypedAmountRefusal> {
	const minimums = typedAmounts(form, 'minimums');
	if (!minimums.ok) return minimums;
	const ceilings = typedAmounts(form, 'ceilings');
	if (!ceilings.ok) return ceilings;
	return allow({
		anchor: oneOf(anchors, typed(form, settingField('anchor'))),
		grouping: oneOf(groupings, typed(form, settingField('grouping'))),
		minimums: minimums.value,
		ceilings: ceilings.value,
		minimumGapDays: Math.max(0, daysTyped(typed(form, settingField('minimumGapDays')))),
		shiftToWorkingDays: form.has(settingField('shiftToWorkingDays')),
		thankOnlyReminded: form.has(settingField('thankOnlyReminded')),
		steps: {
			'with email': keptSteps(typedSteps(form, 'with email')),
			'without email': keptSteps(typedSteps(form, 'without email')),
		},
	});
}

function typedAmounts(
	form: FormData,
	of: 'minimums' | 'ceilings',
): Outcome<Readonly<Record<string, bigint>>, TypedAmountRefusal> {
	const amounts: Record<string, bigint> = {};
	for (const [name, value] of form) {
		const currency = name.startsWith(`${of} `) ? name.slice(of.length + 1) : undefined;
		if (currency === undefined || typeof value !== 'string' || value.trim() === '') continue;
		const amount = typedAmount(value, currency);
		if (!amount.ok) return amount;
		if (amount.value > 0n) amounts[currency] = amount.value;
	}
	return allow(amounts);
}

const typedSteps = (form: FormData, variant: Variant): DraftStep[] =>
	stepNames.map((name) => {
		const said = (field: Exclude<keyof DraftStep, 'name'>) => typed(form, stepField(variant, name, field));
		const channel = oneOf(channels, said('channel'));
		const written = channel === 'email' || channel === 'letter';
		const carriedBy = connectors.find((one) => one === said('textConnector'));
		const textConnector = channel === 'other' ? (carriedBy ?? null) : null;
		return {
			name,
			on: form.has(stepField(variant, name, 'on')),
			days: daysTyped(said('days')),
			channel,
			textConnector,
			templateId: (written || textConnector !== null) && said('templateId') !== '' ? said('templateId') : null,
			instructions: written || said('instructions').trim() === '' ? null : said('instructions').trim(),
			automatic: form.has(stepField(variant, name, 'automatic')),
		};
	});
