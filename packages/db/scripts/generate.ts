import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { migrate } from '../src/migrate.ts';
import { queryFiles } from './write-queries.ts';
import { schemaOf } from './write-schema.ts';
import { typesOf } from './write-types.ts';

/** Writes what follows from the migrations and the queries; with `--check` only says what is not as it should be, and fails. */
const check = process.argv.includes('--check');
const server = await startTestServer();
const scratch = await cloneOf(await templateDatabase(server.url, `generate_${process.pid}`, migrate));
const files = new Map([
	['schema.sql', await schemaOf(scratch.url)],
	['src/schema.ts', await typesOf(scratch.url)],
	...(await queryFiles()),
]);
await scratch.drop();
await server.stop();

const complaints: string[] = [];
for (const [name, text] of files) {
	const path = join(import.meta.dirname, '..', name);
	const same = existsSync(path) && readFileSync(path, 'utf8') === text;
	if (same) continue;
	if (check)
		complaints.push(
			`packages/db/${name} is not what the migrations and queries give. Run: pnpm --filter @quittance/db generate`,
		);
	else writeFileSync(path, text);
}
for (const name of readdirSync(join(import.meta.dirname, '../sql')).map((file) => `sql/${file}`)) {
	if (files.has(name)) continue;
	if (check) complaints.push(`packages/db/${name} belongs to no query. Run: pnpm --filter @quittance/db generate`);
	else rmSync(join(import.meta.dirname, '..', name));
}
for (const complaint of complaints) console.error(complaint);
console.log(check ? `${files.size} generated files compared` : `${files.size} files written`);
process.exitCode = complaints.length > 0 ? 1 : 0;
