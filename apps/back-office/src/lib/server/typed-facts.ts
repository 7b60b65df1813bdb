import { fieldsIn, usualLayouts } from '@quittance/core/client/field-layout.ts';
import {
	clientKinds,
	factNames,
	type ClientKind,
	type FactName,
	type TypedFacts,
} from '@quittance/core/client/fact-names.ts';
import { typed } from './typed.ts';

const boxes: ReadonlySet<FactName> = new Set(['supplier', 'conflict']);

/** The fields of a form that the file of such a client has, as they were typed. */
export const typedFacts = (form: FormData, kind: ClientKind): TypedFacts =>
	Object.fromEntries(
		fieldsIn(usualLayouts[kind]).map((field) => [
			field,
			boxes.has(field) && form.has(field) ? 'on' : typed(form, field),
		]),
	);

/** What was in the fields before somebody typed over it; nothing where a browser sends something else. */
export function factsBefore(form: FormData): TypedFacts {
	return Object.fromEntries(
		factNames.flatMap((field) => (form.has(`was-${field}`) ? [[field, typed(form, `was-${field}`)]] : [])),
	);
}

/** A kind that an address or a form names; a company where it names none. */
export const kindNamed = (text: string | null): ClientKind => clientKinds.find((kind) => kind === text) ?? 'company';
