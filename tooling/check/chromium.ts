import { existsSync } from 'node:fs';
import { runProgram } from './program.ts';

/**
 * Makes sure that there is a Chromium to drive: that of `QUITTANCE_CHROMIUM` or of the system. Where we are root and have apt, a
 * missing one is installed; elsewhere the sentence that is returned says how to get it. Undefined: all is well.
 */
export async function chromiumMissing(): Promise<string | undefined> {
	const path = process.env['QUITTANCE_CHROMIUM'] ?? '/usr/bin/chromium';
	if (existsSync(path)) return undefined;
	const advice = `There is no Chromium at ${path}: install it (Debian: apt-get install chromium) or name another in QUITTANCE_CHROMIUM.`;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice;
	console.log('Chromium is missing and is being installed …');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await runProgram('apt-get', ['update', '-qq'], { env });
	const installed = await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
		env,
	});
	return existsSync(path) ? undefined : `${installed.output}\n${advice}`;
}
