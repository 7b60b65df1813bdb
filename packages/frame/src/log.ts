export type LogLevel = 'info' | 'warn' | 'error';

/** One event, with plain facts about it. */
export type Log = (level: LogLevel, event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Writes one line of JSON per event, so that machines can read what people wonder about. */
export const jsonLog =
	(clock: () => Date, write: (line: string) => void): Log =>
	(level, event, facts = {}) => {
		write(`${JSON.stringify({ at: clock().toISOString(), level, event, ...facts }, plain)}\n`);
	};

/** Errors keep their words, code, origin and cause; amounts go as text. */
const plain = (_: string, value: unknown): unknown => {
	if (typeof value === 'bigint') return String(value);
	if (!(value instanceof Error)) return value;
	const { name, message, stack, cause } = value;
	return { name, message, code: (value as NodeJS.ErrnoException).code, stack, cause };
};
