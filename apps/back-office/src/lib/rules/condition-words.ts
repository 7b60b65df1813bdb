import type { Comparison, Condition, ConditionField } from '@quittance/core/assignment/condition.ts';
import { conditionFields } from '@quittance/core/assignment/condition.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { m } from '#lib/paraglide/messages.js';

export const fieldWords: Readonly<Record<ConditionField, () => string>> = {
	name: m.rules_field_name,
	accountCode: m.clients_code,
	siren: () => 'SIREN',
	vatNumber: m.client_vat,
	acquisitionSource: m.rules_field_source,
	region: m.rules_field_region,
	postalCode: m.rules_field_postal_code,
	city: m.rules_field_city,
	country: m.client_country,
	language: m.rules_field_language,
	kind: m.rules_field_kind,
	supplier: m.client_supplier,
	conflict: m.rules_field_conflict,
	outstanding: m.clients_outstanding,
	overdue: m.clients_overdue,
	creditLimit: m.rules_field_limit,
	tag: m.rules_field_tag,
};

export const comparisonWords: Readonly<Record<Comparison, () => string>> = {
	is: m.rules_is,
	'is not': m.rules_is_not,
	contains: m.rules_contains,
	'starts with': m.rules_starts_with,
	'at least': m.rules_at_least,
	below: m.rules_below,
};

/** The values that a field can have, where they are few. */
export const valuesOf: Readonly<Partial<Record<ConditionField, Readonly<Record<string, () => string>>>>> = {
	supplier: { yes: m.rules_yes, no: m.rules_no },
	conflict: { yes: m.rules_yes, no: m.rules_no },
	kind: { company: m.rules_company, individual: m.rules_individual },
	language: { fr: () => 'Français', en: () => 'English' },
};

/** A condition as one reads it. */
export function conditionInWords({ field, compare, value }: Condition, currency: string, language: Language): string {
	const known = valuesOf[field]?.[value];
	const said =
		conditionFields[field] === 'amount'
			? formatMoney(BigInt(value), currency, language)
			: field === 'country'
				? (new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(value.toUpperCase()) ?? value)
				: known
					? known()
					: m.rules_quoted({ value });
	return `${fieldWords[field]()} ${comparisonWords[compare]()} ${said}`;
}
