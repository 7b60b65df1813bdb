import { allow, refuse, type Outcome } from '../outcome.ts';

/** How a field of a client can be compared. */
export const comparisons = {
	text: ['is', 'is not', 'contains', 'starts with'],
	code: ['is', 'is not'],
	amount: ['at least', 'below'],
	flag: ['is'],
} as const;

/**
 * What a rule can ask of a client (GRP-03). A field more is a line here, its SQL in packages/db/src/assignment-conditions.ts, which
 * does not compile without it, and its name in the words.
 */
export const conditionFields = {
	name: 'text',
	accountCode: 'text',
	siren: 'text',
	vatNumber: 'text',
	acquisitionSource: 'text',
	region: 'text',
	postalCode: 'text',
	city: 'text',
	country: 'code',
	language: 'code',
	kind: 'code',
	supplier: 'flag',
	conflict: 'flag',
	outstanding: 'amount',
	overdue: 'amount',
	creditLimit: 'amount',
	tag: 'code',
} as const satisfies Record<string, keyof typeof comparisons>;

export type ConditionField = keyof typeof conditionFields;
export type Comparison = (typeof comparisons)[keyof typeof comparisons][number];

/** One thing that must be so. `value`: text without regard to case and accents; a code; `yes` or `no`; minor units of the organization's currency. */
export type Condition = { readonly field: ConditionField; readonly compare: Comparison; readonly value: string };

export const isConditionField = (name: string): name is ConditionField => Object.hasOwn(conditionFields, name);

/** How one field can be compared. */
export const comparisonsOf = (field: ConditionField): readonly Comparison[] => comparisons[conditionFields[field]];

const shape = { text: /\S/, code: /^\S(.{0,78}\S)?$/, amount: /^\d{1,15}$/, flag: /^(yes|no)$/ } as const;

/** A condition as somebody wrote it, or what is wrong with it. */
export function readCondition(written: {
	readonly field: string;
	readonly compare: string;
	readonly value: string;
}): Outcome<Condition, 'condition.unknown' | 'condition.valueWrong'> {
	const { field, compare } = written;
	if (!isConditionField(field)) return refuse('condition.unknown');
	const known = comparisonsOf(field).find((one) => one === compare);
	if (known === undefined) return refuse('condition.unknown');
	const value = written.value.trim();
	return shape[conditionFields[field]].test(value)
		? allow({ field, compare: known, value })
		: refuse('condition.valueWrong', { field });
}
