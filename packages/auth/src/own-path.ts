/** Where to go after signing in: a path of this very site, and nothing that a browser could take for another one. */
export function ownPath(asked: string | null | undefined, otherwise: string): string {
	if (!asked || !/^\/(?![/\\])/.test(asked) || /[\\\s\p{Cc}]/u.test(asked)) return otherwise;
	const here = 'http://here.invalid';
	const { origin, pathname, search } = new URL(asked, here);
	return origin === here && !pathname.startsWith('//') ? pathname + search : otherwise;
}
