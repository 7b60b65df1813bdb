/** What may be written into an attribute (CLI-09). */
export const attributeTypes = ['text', 'number', 'amount', 'day', 'choice', 'flag', 'link'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** What an attribute takes. `choices`: of a choice what there is to choose from, in order; otherwise none. */
export type AttributeShape = { readonly type: AttributeType; readonly choices: readonly string[] };

/** An attribute of a client, of a sheet or of its own; `value` as `readValue` writes it, nothing where it is not known. */
export type Attribute = AttributeShape & { readonly id: string; readonly name: string; readonly value: string };

/** Texts as they were typed, by the id of the attribute; what is absent stays as it is. */
export type TypedAttributes = Readonly<Record<string, string>>;

/** In characters. */
export const LONGEST_NAME = 100;
export const LONGEST_VALUE = 2000;
export const MOST_CHOICES = 100;
export const MOST_FIELDS = 100;
