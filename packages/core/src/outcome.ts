/**
 * What a rule or a command answers. A refusal is an expected no, with a dotted code that the edge puts into words; a fault
 * is thrown instead (docs/house.md, "Errors").
 */
export type Outcome<T, R extends string = string> = Allowed<T> | Refused<R>;
export type Allowed<T> = { readonly ok: true; readonly value: T };
/** `about` carries what the words need: a name, a line number, a limit. */
export type Refused<R extends string = string> = {
	readonly ok: false;
	readonly refusal: R;
	readonly about: Readonly<Record<string, string | number>>;
};

export const allow = <T>(value: T): Allowed<T> => ({ ok: true, value });

export const refuse = <const R extends string>(refusal: R, about: Refused['about'] = {}): Refused<R> => ({
	ok: false,
	refusal,
	about,
});
