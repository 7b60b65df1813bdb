import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, libraryNamed, roomNamed } from './imports-of.ts';
import { codeFiles, projectFiles, textOf } from './project-files.ts';
import { homes, importableFrom, pureRooms, roomOf } from './rooms.ts';

const isTest = (path: string) => /\.test\.ts$|\/testing\/|vitest\.config\.ts$/.test(path);

/** Every import of a file, with the room in which the file stands. */
const imports = codeFiles.flatMap((path) => {
	const room = roomOf(path);
	return room ? importsOf(path).map((specifier) => ({ path, specifier, ...room })) : [];
});

const said = (found: readonly { path: string; specifier: string }[]) =>
	found.map(({ path, specifier }) => `${path} imports ${specifier}`);

test('a file imports only from the rooms that its room may import', () => {
	const wrong = imports.filter(({ path, specifier, name, law }) => {
		const asked = roomNamed(specifier);
		if (!asked || asked === name || importableFrom(path).includes(asked)) return false;
		return !(isTest(path) && law.testsMayImport?.includes(asked));
	});
	expect(said(wrong)).toEqual([]);
});

test('no relative path leaves its room', () => {
	const wrong = imports.filter(
		({ path, specifier, name }) => specifier.startsWith('.') && roomOf(join(dirname(path), specifier))?.name !== name,
	);
	expect(said(wrong)).toEqual([]);
});

test('a pure room imports nothing but itself', () => {
	const wrong = imports.filter(
		({ path, specifier, name, law }) =>
			pureRooms.includes(name) &&
			path.startsWith(`${law.folder}/src/`) &&
			!isTest(path) &&
			!specifier.startsWith('.') &&
			roomNamed(specifier) !== name,
	);
	expect(said(wrong)).toEqual([]);
});

test('a library that has a home is imported nowhere else', () => {
	const wrong = imports.filter(({ path, specifier, name }) => {
		const home = homes[libraryNamed(specifier) ?? ''];
		return home && !home.includes(name) && name !== 'tooling' && name !== 'stories' && !isTest(path);
	});
	expect(said(wrong)).toEqual([]);
});

test('every import of a room is by file, never of the room as a whole', () => {
	const wrong = imports.filter(({ specifier }) => roomNamed(specifier) && !/\.(ts|svelte|css|json)$/.test(specifier));
	expect(said(wrong)).toEqual([]);
});

const manifests = projectFiles.filter((path) => path !== 'package.json' && path.endsWith('package.json'));

test('every package of the workspace is a room of the table', () => {
	expect(manifests.filter((path) => path !== `${roomOf(path)?.law.folder ?? ''}/package.json`)).toEqual([]);
});

test.each(manifests)('%s lists no room that its room may not import', (path) => {
	const law = roomOf(path)?.law;
	const manifest = JSON.parse(textOf(path)) as Record<string, Record<string, string> | undefined>;
	const asked = (field: string) => Object.keys(manifest[field] ?? {}).flatMap((key) => roomNamed(key) ?? []);
	const mayRun = [...(law?.mayImport ?? []), ...Object.values(law?.except ?? {}).flat()];
	const mayTest = [...mayRun, ...(law?.testsMayImport ?? [])];
	expect(asked('dependencies').filter((room) => !mayRun.includes(room))).toEqual([]);
	expect(asked('devDependencies').filter((room) => !mayTest.includes(room))).toEqual([]);
});
