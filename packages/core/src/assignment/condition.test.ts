import { expect, test } from 'vitest';
import { comparisonsOf, conditionFields, readCondition, type ConditionField } from './condition.ts';

const read = (field: string, compare: string, value: string) => readCondition({ field, compare, value });

test('GRP-03 a condition compares a field in a way that suits it, with a value of its shape', () => {
	expect(read('name', 'contains', ' Mairie ')).toEqual({
		ok: true,
		value: { field: 'name', compare: 'contains', value: 'Mairie' },
	});
	expect(read('outstanding', 'at least', '500000').ok).toBe(true);
	expect(read('supplier', 'is', 'yes').ok).toBe(true);
	expect(read('country', 'is not', 'FR').ok).toBe(true);
});

test('GRP-03 what cannot be compared, or says nothing, is refused', () => {
	expect(read('shoeSize', 'is', '42')).toMatchObject({ refusal: 'condition.unknown' });
	expect(read('outstanding', 'contains', '5')).toMatchObject({ refusal: 'condition.unknown' });
	expect(read('outstanding', 'at least', '5,00')).toMatchObject({ refusal: 'condition.valueWrong' });
	expect(read('name', 'is', '  ')).toMatchObject({ refusal: 'condition.valueWrong' });
	expect(read('supplier', 'is', 'perhaps')).toMatchObject({ refusal: 'condition.valueWrong' });
});

test('every field can be compared', () => {
	for (const field of Object.keys(conditionFields) as ConditionField[])
		expect(comparisonsOf(field).length).toBeGreaterThan(0);
});
