import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const isText = (path: string) => /\.(ts|js|mjs|svelte|json|ya?ml|md|sql|css|html|svg|sh|typ|liquid)$|\/run$/.test(path);

/** Folders in which people and machines keep their own things: a path that starts in one works nowhere else. */
const machineFolders = ['home', 'root', 'work', 'Users'];
const machinePath = new RegExp(`(^|[\\s"'\`(=:])/(${machineFolders.join('|')})/\\w`, 'm');
const registryHost = new RegExp(
	`(https?:)?//[\\w.-]*(${['npmjs', 'registry', 'artifactory', 'verdaccio', 'jfrog'].join('|')})`,
	'i',
);

test('no file names a place on somebody’s machine', () => {
	expect(projectFiles.filter((path) => isText(path) && machinePath.test(textOf(path)))).toEqual([]);
});

test('no file names a package registry', () => {
	expect(projectFiles.filter((path) => isText(path) && registryHost.test(textOf(path)))).toEqual([]);
});

test('the lock file names packages and no host', () => {
	expect(textOf('pnpm-lock.yaml')).not.toMatch(/:\/\/|tarball:/);
});
