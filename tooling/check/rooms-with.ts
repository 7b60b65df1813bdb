import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

/** Folders, relative to the root, of the workspace's packages that have a script of this name. */
export function roomsWith(script: string): string[] {
	const manifests = globSync(
		['{packages,apps}/*/package.json', '{tooling,stories,e2e}/package.json', 'tooling/*/package.json'],
		{
			cwd: root,
		},
	);
	return manifests
		.filter((path) => {
			const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as { scripts?: Record<string, string> };
			return manifest.scripts?.[script] !== undefined;
		})
		.map((path) => path.slice(0, -'/package.json'.length))
		.sort();
}
