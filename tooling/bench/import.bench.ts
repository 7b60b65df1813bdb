import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createOrganization } from '@quittance/commands/create-organization.ts';
import { importLedger } from '@quittance/commands/import-ledger.ts';
import { connect } from '@quittance/db/connect.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase, type Actor } from '@quittance/db/open.ts';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { report } from './report.ts';
import type { WrittenLedger } from './written-ledger.ts';

/**
 * Imports an accounting file against a raw COPY of the same file into a bare table of texts, in the same run.
 * `--lines 1000000 --times 3`.
 */
const { values } = parseArgs({
	options: {
		lines: { type: 'string', default: '1000000' },
		times: { type: 'string', default: '3' },
	},
});
const times = Number(values.times);
const folder = mkdtempSync(join(tmpdir(), 'quittance-bench-'));
const path = join(folder, '000000000FEC20261231.txt');
const writer = [join(import.meta.dirname, 'write-ledger.ts'), path, values.lines];
const written = JSON.parse(execFileSync(process.execPath, writer, { encoding: 'utf8' })) as WrittenLedger;
const server = await startTestServer();
const template = await templateDatabase(server.url, 'bench_import', migrate);

/** Of the first import: a process that imports again and again keeps garbage that it has no need to collect. */
let peakMb: number | undefined;
const runs: { copyMs: number; importMs: number; againMs: number }[] = [];
for (let time = 0; time < times; time++) runs.push({ ...(await copied()), ...(await imported()) });
await server.stop();
rmSync(folder, { recursive: true });

const middle = (of: (run: (typeof runs)[number]) => number) =>
	runs.map(of).sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
report('import', [
	{
		...written,
		megabytes: Math.round(written.bytes / 1e6),
		copyMs: middle((run) => run.copyMs),
		importMs: middle((run) => run.importMs),
		againMs: middle((run) => run.againMs),
		ratio: middle((run) => run.importMs / run.copyMs),
		bound: 5,
		peakMb: peakMb ?? 0,
	},
]);

/** The least that any import must do: the file's columns as texts, no key, no index, no wall. */
async function copied(): Promise<{ copyMs: number }> {
	const clone = await cloneOf(template);
	const owner = connect(clone.url, { applicationName: 'bench copy', role: 'none', max: 1 });
	const columns = Array.from({ length: 18 }, (_, at) => `c${at} text`).join(', ');
	await owner.unsafe(`create table bare (${columns})`);
	const from = performance.now();
	await pipeline(createReadStream(path), await owner.unsafe(`copy bare from stdin`).writable());
	const copyMs = performance.now() - from;
	await owner.end();
	await clone.drop();
	return { copyMs };
}

async function imported(): Promise<{ importMs: number; againMs: number }> {
	const clone = await cloneOf(template);
	const db = openDatabase(clone.url, { applicationName: 'bench', max: 2 });
	const office = { db, now: () => new Date('2026-12-31T08:00:00Z') };
	const actor: Actor = { organizationId: '01890000-0000-7000-8000-000000000001', kind: 'operator', id: 'bench' };
	await createOrganization(office, {
		actor,
		name: 'Bench',
		country: 'FR',
		language: 'fr',
		currency: 'EUR',
		timeZone: 'Europe/Paris',
	});
	const once = async () => {
		const from = performance.now();
		const answer = await importLedger(office, { actor, file: { name: 'bench', bytes: createReadStream(path) } });
		if (!answer.ok) throw new Error(`${answer.refusal} ${JSON.stringify(answer.about)}`);
		if (answer.value.lines !== written.lines)
			throw new Error(`${answer.value.lines} lines of ${written.lines} were imported`);
		return performance.now() - from;
	};
	const importMs = await once();
	peakMb ??= Math.round(process.resourceUsage().maxRSS / 1024);
	const againMs = await once();
	await db.close();
	await clone.drop();
	return { importMs, againMs };
}
