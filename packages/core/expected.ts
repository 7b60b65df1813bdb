import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = process.env['QUITTANCE_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * One of the files of real input and expected results that lie beside the repository, for tests only; undefined where they are
 * absent, and the tests that need them are then skipped.
 */
export function besideRepository(path: string): string | undefined {
	const file = `${shared}/${path}`;
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** One of the lists of expected results among them. */
export function expectedList(path: string): unknown {
	const text = besideRepository(path);
	return text === undefined ? undefined : JSON.parse(text);
}
