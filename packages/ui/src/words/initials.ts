/** Two letters that stand for somebody: first of the first name and of the last. */
export function initialsOf(name: string): string {
	const words = name.trim().split(/[\s-]+/);
	const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
	return [first, last].map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '').join('');
}
