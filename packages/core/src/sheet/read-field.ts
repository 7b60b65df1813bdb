import { allow, refuse, type Outcome } from '../outcome.ts';
import { LONGEST_NAME, MOST_CHOICES, type AttributeShape } from './attribute.ts';

export type FieldRefusal = 'sheetField.nameMissing' | 'sheetField.noChoice' | 'sheetField.tooManyChoices';

export type ReadField = AttributeShape & { readonly name: string };

/** A field of a sheet as somebody laid it out: a name, and for a choice what there is to choose from, each once (CLI-09). */
export function readField(field: ReadField): Outcome<ReadField, FieldRefusal> {
	const name = oneLine(field.name);
	if (name === '') return refuse('sheetField.nameMissing');
	if (field.type !== 'choice') return allow({ name, type: field.type, choices: [] });
	const choices = [...new Set(field.choices.map(oneLine).filter((choice) => choice !== ''))];
	if (choices.length === 0) return refuse('sheetField.noChoice');
	if (choices.length > MOST_CHOICES) return refuse('sheetField.tooManyChoices', { most: MOST_CHOICES });
	return allow({ name, type: field.type, choices });
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
