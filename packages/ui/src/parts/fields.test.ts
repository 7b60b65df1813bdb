import { expect, test } from 'vitest';
import { renderPart, textOf } from '../testing/render-part.ts';
import CheckBox from './CheckBox.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import MoneyField from './MoneyField.svelte';
import RadioGroup from './RadioGroup.svelte';
import SelectField from './SelectField.svelte';
import TextArea from './TextArea.svelte';
import TextField from './TextField.svelte';

const given = {
	id: 'amount',
	label: 'Montant',
	name: 'amount',
	hint: 'Au plus 80 €',
	error: 'Ce montant dépasse le reste dû.',
};

test.each([
	['text', renderPart(TextField, given)],
	['area', renderPart(TextArea, given)],
	['money', renderPart(MoneyField, { ...given, currency: 'EUR' })],
	['select', renderPart(SelectField, { ...given, options: [] })],
	['box', renderPart(CheckBox, given)],
])('an error of a %s field is heard with it: invalid, described by hint and error, labelled', (_, markup) => {
	expect(markup).toMatch(/<(input|textarea|select)[^>]*aria-invalid="true"/);
	expect(markup).toMatch(/<(input|textarea|select)[^>]*aria-describedby="amount-hint amount-error"/);
	expect(markup).toMatch(/<p[^>]*id="amount-error"[^>]*>Ce montant dépasse le reste dû\.<\/p>/);
	expect(markup).toContain('for="amount"');
});

test('without an error nothing is invalid, and nothing is described by what is not there', () => {
	const markup = renderPart(TextField, { label: 'Nom', name: 'name' });
	expect(markup).not.toContain('aria-invalid');
	expect(markup).not.toContain('aria-describedby');
});

test('what was typed is sent back by the server', () => {
	expect(renderPart(TextField, { label: 'Nom', name: 'name', value: 'Brunel' })).toContain('value="Brunel"');
	const radio = renderPart(RadioGroup, {
		...{ label: 'Part', name: 'part', value: 'whole' },
		options: [
			{ value: 'whole', label: 'Toute la facture' },
			{ value: 'part', label: 'Une partie' },
		],
	});
	expect(radio.match(/<input[^>]*checked/g)).toHaveLength(1);
});

test('an optional field says so in words', () => {
	expect(textOf(renderPart(TextField, { label: 'Note', name: 'note', optional: true }))).toBe('Note · facultatif');
});

test('the summary leads to each field, and says nothing when all is well', () => {
	const errors = [{ id: 'amount', message: 'Ce montant dépasse le reste dû.' }];
	expect(renderPart(ErrorSummary, { errors })).toMatch(/<a href="#amount"/);
	expect(renderPart(ErrorSummary, { errors: [] })).not.toContain('role="alert"');
});
