import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '@quittance/db/migrate.ts';
import { freePort } from '@quittance/postgres/port.ts';
import { demoFolder, startDemoServer } from '@quittance/worker/cli/demo-server.ts';
import postgres from 'postgres';
import { startMember } from './family/member.ts';

/**
 * A back office in which nobody works yet, beside the demo and on its server, in a database of its own that goes with it: for who tries the first
 * run. Says `link: …` once it can be asked, and runs until it is told to stop. `--from-source` for its pages as they are written.
 */
const server = await startDemoServer();
const name = `empty_${process.pid}`;
const admin = postgres(server.url, { max: 1 });
await admin`create database ${admin(name)}`;
const url = new URL(server.url);
url.pathname = `/${name}`;
await migrate(url.href);

const port = await freePort();
const site = `http://127.0.0.1:${port}`;
const token = randomBytes(32).toString('base64url');
const fromSource = process.argv.includes('--from-source');
const source = {
	program: 'apps/back-office/node_modules/vite/bin/vite.js',
	told: ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
	from: 'apps/back-office',
};
const office = startMember('empty back office', {
	...(fromSource ? source : { program: 'apps/back-office/server.ts' }),
	log: join(demoFolder(), 'logs', `${name}.log`),
	environment: {
		NODE_ENV: fromSource ? 'development' : 'production',
		HOST: '127.0.0.1',
		PORT: String(port),
		PUBLIC_URL: site,
		DATABASE_URL: url.href,
		DOCUMENTS_FOLDER: join(demoFolder(), 'documents'),
		OFFICE_SECRET: randomBytes(32).toString('base64url'),
		SETUP_TOKEN: token,
	},
});

let leaving: Promise<void> | undefined;
const leave = (code: number) =>
	(leaving ??= (async () => {
		await office.stop();
		await admin`drop database if exists ${admin(name)} with (force)`;
		await admin.end();
		await server.stop();
		process.exit(code);
	})());
process.on('SIGTERM', () => void leave(0));
process.on('SIGINT', () => void leave(130));

void office.fell.then((words) => {
	console.error(words);
	void leave(1);
});
while (!(await fetch(`${site}/ready`).catch(() => undefined))?.ok) await new Promise((done) => setTimeout(done, 100));
console.log(`link: ${site}/first-run?token=${token}`);
