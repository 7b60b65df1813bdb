import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root, projectFiles, textOf } from '../walls/project-files.ts';
import { lastOf, stagesOf } from './dockerfile.ts';

/** What can be said of the images and of their composition where no container engine runs. */
type Service = {
	readonly image?: string;
	readonly build?: { readonly dockerfile: string; readonly target: string };
	readonly command?: readonly string[];
	readonly environment?: Readonly<Record<string, string | number>>;
	readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
	readonly healthcheck?: { readonly test: readonly string[] };
	readonly volumes?: readonly string[];
	readonly configs?: readonly { readonly source: string }[];
	readonly ports?: readonly string[];
};
type Composition = {
	readonly services: Readonly<Record<string, Service>>;
	readonly volumes: object;
	readonly configs: object;
};

const dockerfile = textOf('docker/Dockerfile');
const composition = parse(textOf('docker/compose.yaml'), { merge: true }) as Composition;
const services = Object.entries(composition.services);
const stages = stagesOf(dockerfile);
const apps = ['back-office', 'portal', 'worker'];
const fileIn = (words: string): string | undefined => /(?:apps|docker)\/[\w/.-]+\.m?[jt]s/.exec(words)?.[0];

test('the Dockerfile has nothing that its checker complains of', () => {
	expect(validate(dockerfile)).toEqual([]);
});

test('there is one image per app, and no other', () => {
	const kept = stages.filter(({ name }) => !/^base$|^workshop$|-made$/.test(name)).map(({ name }) => name);
	expect(kept).toEqual(apps);
	for (const { name, from } of stages)
		expect(stages.some((stage) => stage.name === from) || name === 'base').toBe(true);
});

test.each(apps)(
	'the image of %s runs a file that exists, as nobody in particular, and can be asked for its health',
	(app) => {
		expect(lastOf(stages, app, 'USER')).toBe('node');
		for (const keyword of ['CMD', 'HEALTHCHECK']) {
			const file = fileIn(lastOf(stages, app, keyword) ?? '');
			expect(file).toBeDefined();
			expect(projectFiles).toContain(file);
		}
		expect(JSON.parse(textOf(`apps/${app}/package.json`))).toMatchObject({ name: `@quittance/${app}` });
	},
);

test('no image is built with the version of pnpm of yesterday', () => {
	const { packageManager } = JSON.parse(textOf('package.json')) as { packageManager: string };
	expect(dockerfile).toContain(`npm install --global ${packageManager}\n`);
});

test('what the images leave out is there to be left out, and their sources are not', () => {
	const patterns = textOf('docker/Dockerfile.dockerignore').split('\n');
	for (const pattern of patterns.filter((line) => /^!?\w[\w/]*$/.test(line)))
		expect(existsSync(join(root, pattern.replace('!', ''))), pattern).toBe(true);
	expect(patterns).not.toContain('apps');
	expect(patterns).not.toContain('packages');
});

test.each(services)('the service %s is made of what exists', (_, service) => {
	if (service.build) {
		expect(existsSync(join(root, service.build.dockerfile))).toBe(true);
		expect(apps).toContain(service.build.target);
	} else expect(service.image).toMatch(/^[\w./-]+:[\w.-]*\d[\w.-]*$/);
	const file = service.command && fileIn(service.command.join(' '));
	if (file) expect(projectFiles).toContain(file);
	for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
		const needed = composition.services[other];
		expect(needed).toBeDefined();
		if (condition === 'service_healthy') expect(needed?.healthcheck).toBeDefined();
	}
	for (const volume of service.volumes ?? []) expect(composition.volumes).toHaveProperty(volume.split(':')[0] ?? '');
	for (const { source } of service.configs ?? []) expect(composition.configs).toHaveProperty(source);
	for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test.each(services.filter(([, { build }]) => build))(
	'%s is told nothing that it does not read',
	(_, { build, environment }) => {
		const app = build?.target ?? '';
		const rooms = [`apps/${app}/`, 'packages/frame/', 'packages/documents/'];
		const code = projectFiles
			.filter((path) => path.endsWith('.ts') && rooms.some((room) => path.startsWith(room)))
			.map((path) => readFileSync(join(root, path), 'utf8'))
			.join('\n');
		expect(Object.keys(environment ?? {}).filter((name) => !code.includes(name))).toEqual([]);
	},
);

test('every value that is asked for stands in the example, and nothing else does', () => {
	const asked = new Set([...textOf('docker/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
	const given = [...textOf('docker/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
	expect(given.sort()).toEqual([...asked].sort());
});
