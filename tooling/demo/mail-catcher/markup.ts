/** Markup that may be put into a page as it is. */
export class Markup {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

/** A piece of a page; whatever is put into it is escaped unless it is markup itself. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
	new Markup(pieces.map((piece, at) => piece + written(parts[at])).join(''));

function written(part: Part): string {
	if (part === undefined || part === null || part === false) return '';
	if (part instanceof Markup) return part.text;
	if (typeof part === 'object') return part.map(written).join('');
	return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
