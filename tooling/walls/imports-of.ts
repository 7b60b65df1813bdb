import ts from 'typescript';
import { textOf } from './project-files.ts';

/** The modules that a file names in its imports and re-exports, dynamic ones and types included. */
export function importsOf(path: string): string[] {
	return scriptsIn(path, textOf(path)).flatMap((script) =>
		ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName),
	);
}

const scriptsIn = (path: string, text: string): string[] =>
	path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1] ?? '')
		: [text];

/** `@quittance/core/calendar/day.ts` → `core`; undefined for anything that is no room. */
export const roomNamed = (specifier: string): string | undefined => /^@quittance\/([^/]+)/.exec(specifier)?.[1];

/** `@scope/name/file` → `@scope/name`, `name/file` → `name`; undefined for relative, aliased and Node's own modules. */
export function libraryNamed(specifier: string): string | undefined {
	if (/^[.#$/]|^node:/.test(specifier) || roomNamed(specifier)) return undefined;
	return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
