/** The text that somebody typed into a field of a form; empty when the field is missing or holds a file. */
export function typedIn(fields: FormData, name: string): string {
	const value = fields.get(name);
	return typeof value === 'string' ? value : '';
}
