/** What a command found out: for people as lines, for programs as JSON. */
export type Answer = { readonly lines: readonly string[]; readonly json: unknown };

/** JSON with amounts as text, since they may be beyond what a number holds. */
export const asJson = (answer: unknown): string =>
	JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);
