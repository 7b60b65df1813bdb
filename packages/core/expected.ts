import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = process.env['QUITTANCE_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * One of the lists of expected results that lie beside the repository, for tests only; undefined where they are absent, and
 * the tests that need them are then skipped.
 */
export function expectedList(path: string): unknown {
	const file = `${shared}/${path}`;
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
