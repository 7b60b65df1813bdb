import { closest, distance } from 'fastest-levenshtein';

/** Properties that every list has in Liquid. */
const ofLists = ['size', 'first', 'last'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Is there a variable of this path? What lies under a loop variable or a list index is judged by rendering instead. */
export function existsIn(scope: unknown, path: readonly unknown[]): boolean {
	const [name, ...rest] = path;
	if (name === undefined || typeof name !== 'string') return true;
	if (Array.isArray(scope)) return ofLists.includes(name) && (name === 'size' || existsIn(scope[0], rest));
	if (!isRecord(scope)) return false;
	return Object.hasOwn(scope, name) && existsIn(scope[name], rest);
}

/** All names a template may use, such as `client.name`; those of list members without their list: `due_on`. */
export function namesIn(scope: Readonly<Record<string, unknown>>, prefix = ''): string[] {
	return Object.entries(scope).flatMap(([name, value]) => {
		if (Array.isArray(value)) return [prefix + name, ...(isRecord(value[0]) ? namesIn(value[0]) : [])];
		return isRecord(value) ? namesIn(value, `${prefix}${name}.`) : [prefix + name];
	});
}

/**
 * The known name that was probably meant, or an empty text when none is near; a loop's own name before the dot does
 * not count.
 */
export function nearest(name: string, known: readonly string[]): string {
	const whole = closest(name, known);
	if (near(name, whole)) return whole;
	const member = closest(lastPart(name), known.map(lastPart));
	return near(lastPart(name), member) ? (known.find((candidate) => lastPart(candidate) === member) ?? '') : '';
}

const near = (name: string, found: string): boolean => distance(name, found) <= Math.max(1, name.length / 3);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
