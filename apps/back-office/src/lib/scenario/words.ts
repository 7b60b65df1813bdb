import type { ScenarioChange } from '@quittance/core/scenario/scenario-changes.ts';
import type { Anchor, Channel, Grouping, TextConnector, Variant } from '@quittance/core/scenario/scenario.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';
import { m } from '#lib/paraglide/messages.js';

export const variantWords: Record<Variant, () => string> = {
	'with email': m.scenario_with_email,
	'without email': m.scenario_without_email,
};
export const anchorWords: Record<Anchor, () => string> = {
	previous: m.scenario_anchor_previous,
	due: m.scenario_anchor_due,
	'due, end of month': m.scenario_anchor_month,
	'invoice date': m.scenario_anchor_invoice,
};
export const groupingWords: Record<Grouping, () => string> = {
	'per level': m.scenario_grouping_level,
	'one message': m.scenario_grouping_one,
};
export const connectorWords: Record<TextConnector, string> = { sms: 'SMS', whatsapp: 'WhatsApp', viber: 'Viber' };

const fieldWords = {
	anchor: m.scenario_anchor,
	grouping: m.scenario_grouping,
	minimums: m.scenario_minimum,
	ceilings: m.scenario_ceiling,
	minimumGapDays: m.scenario_gap,
	shiftToWorkingDays: m.scenario_shift,
	thankOnlyReminded: m.scenario_thank_only,
	step: m.scenario_step,
	on: m.scenario_step,
	days: m.scenario_days,
	channel: m.scenario_channel,
	textConnector: m.scenario_connector,
	templateId: m.scenario_template,
	automatic: m.scenario_automatic,
	instructions: m.scenario_instructions,
} satisfies Record<string, () => string>;

/** One difference between two versions: what it is about, and how it was and is. */
export function changeInWords(
	change: ScenarioChange,
	templates: ReadonlyMap<string, string>,
	language: Language,
): { readonly about: string; readonly before: string; readonly after: string } {
	const field = 'setting' in change ? change.setting : change.field;
	const place = 'setting' in change ? [] : [variantWords[change.variant](), stepWords[change.step][language]];
	const said = (value: unknown): string => valueInWords(field, value, templates, language);
	return {
		about: [...place, ...(field === 'step' ? [] : [fieldWords[field]()])].join(' · '),
		before: said(change.before),
		after: said(change.after),
	};
}

function valueInWords(
	field: keyof typeof fieldWords,
	value: unknown,
	templates: ReadonlyMap<string, string>,
	language: Language,
): string {
	if (typeof value === 'boolean') return value ? m.scenario_yes() : m.scenario_no();
	if (field === 'anchor') return anchorWords[value as Anchor]();
	if (field === 'grouping') return groupingWords[value as Grouping]();
	if (field === 'channel') return channelWords[value as Channel][language];
	if (field === 'minimums' || field === 'ceilings') return amountsInWords(value as Record<string, bigint>, language);
	if (field === 'days' || field === 'minimumGapDays') return m.scenario_days_count({ count: Number(value) });
	if (value === null || value === undefined || value === '') return m.scenario_nothing();
	if (field === 'templateId') return templates.get(value as string) ?? m.scenario_nothing();
	if (field === 'textConnector') return connectorWords[value as TextConnector];
	return value as string;
}

/** Amounts by currency, one behind the other; none is said so. */
export const amountsInWords = (amounts: Readonly<Record<string, bigint>>, language: Language): string =>
	Object.entries(amounts)
		.map(([currency, minor]) => formatMoney(minor, currency, language))
		.join(' · ') || m.scenario_nothing();

/** A day of the time line: so many days before or after what the reminders count from. */
export function dayOfLine(on: number | null, anchor: Anchor): string {
	if (on === null) return m.scenario_after_payment();
	if (on === 0) return anchorDay[anchor]();
	return on < 0 ? m.scenario_before({ days: -on }) : m.scenario_after({ days: on });
}

const anchorDay: Record<Anchor, () => string> = {
	previous: m.scenario_due_day,
	due: m.scenario_due_day,
	'due, end of month': m.scenario_month_day,
	'invoice date': m.scenario_invoice_day,
};
