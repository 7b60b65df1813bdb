/** What was typed into a field of a form; nothing where it has no such field, or a file in its place. */
export function typed(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
