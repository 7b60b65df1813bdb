import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const apps = ['back-office', 'portal'] as const;

/** Builds the apps, one after the other beside what else goes on; not again while nothing that they are made of has changed. */
export async function buildApps(stopping: AbortSignal): Promise<void> {
	for (const app of apps) {
		const made = join(root, 'apps', app, 'build', 'made-of');
		const now = fingerprint(app);
		if (existsSync(made) && readFileSync(made, 'utf8') === now) continue;
		await build(join(root, 'apps', app), stopping);
		writeFileSync(made, now);
	}
}

/** Everything that a build reads: the app, the rooms, and which packages are installed. */
function fingerprint(app: string): string {
	const hash = createHash('sha256');
	const patterns = [
		`apps/${app}/{src,static,messages}/**/*`,
		`apps/${app}/project.inlang/settings.json`,
		`apps/${app}/*.{ts,json}`,
		'packages/*/src/**/*',
		'packages/*/package.json',
		'pnpm-lock.yaml',
	];
	const files = globSync(patterns, { cwd: root, withFileTypes: true, exclude: (entry) => written.test(entry.name) });
	const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(path));
	return hash.digest('hex');
}

/** What a build writes itself, and what it does not read. */
const written = /^(?:paraglide|node_modules|build)$|\.test\.ts$/;

async function build(folder: string, signal: AbortSignal): Promise<void> {
	const vite = join(createRequire(join(folder, 'package.json')).resolve('vite/package.json'), '../bin/vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: folder,
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe'],
		signal,
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
	const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
	if (code !== 0) throw new Error(`${folder} could not be built:\n${said}`);
}
