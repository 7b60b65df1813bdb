type Named = { readonly id: string; readonly name: string };

/** What stands behind the last `@` before the caret, if that may still become a name. */
const begunAt = (words: string, caret: number): { readonly from: number; readonly typed: string } | undefined => {
	const found = /(?:^|[^\p{L}\p{N}])@([\p{L} .'’-]{0,60})$/u.exec(words.slice(0, caret));
	if (!found) return undefined;
	const typed = found[1] ?? '';
	return { from: caret - typed.length, typed };
};

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Colleagues whose name, or a word of it, begins as what is typed behind an `@`; at most five, none once a name is complete. */
export function namesBegun(words: string, caret: number, colleagues: readonly Named[]): readonly Named[] {
	const begun = begunAt(words, caret);
	if (!begun) return [];
	const typed = plain(begun.typed);
	const fits = ({ name }: Named) => plain(name).startsWith(typed) || plain(name).includes(` ${typed}`);
	return colleagues.some(({ name }) => typed.startsWith(plain(name))) ? [] : colleagues.filter(fits).slice(0, 5);
}

/** Puts a name where one was begun; the text, and where the caret stands then. */
export function nameHere(words: string, caret: number, name: string): { readonly text: string; readonly at: number } {
	const from = begunAt(words, caret)?.from ?? caret;
	const rest = words.slice(caret);
	const space = /^(?:[\p{L}\p{N}]|$)/u.test(rest) ? ' ' : '';
	const at = from + name.length + (space !== '' || rest.startsWith(' ') ? 1 : 0);
	return { text: `${words.slice(0, from)}${name}${space}${rest}`, at };
}
