import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startMember } from './member.ts';

const folder = mkdtempSync(join(tmpdir(), 'quittance-family-'));
const start = (name: string, environment: Readonly<Record<string, string>> = {}) =>
	startMember(name, {
		program: 'tooling/demo/family/member.fixture.ts',
		log: join(folder, `${name}.log`),
		environment: { FIXTURE_NAME: name, ...environment },
	});
const alive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

test('a member that ends by itself is told of with its last words and where the others are', async () => {
	const member = start('portal', { FIXTURE_FALLS: 'yes' });
	const words = await member.fell;
	expect(words).toContain('The portal ended by itself (code 3)');
	expect(words).toContain('the cellar is flooded');
	expect(words).toContain(member.log);
	await member.stop();
});

test('a member that is told to end leaves no process behind, and did not fall', async () => {
	const member = start('worker');
	const pid = await vi.waitFor(() => {
		const said = /process (\d+)/.exec(readFileSync(member.log, 'utf8'))?.[1];
		if (said === undefined) throw new Error('it has not said anything yet');
		return Number(said);
	}, 10_000);
	expect(alive(pid)).toBe(true);
	await member.stop();
	expect(alive(pid)).toBe(false);
	expect(await Promise.race([member.fell, Promise.resolve('nothing')])).toBe('nothing');
});
