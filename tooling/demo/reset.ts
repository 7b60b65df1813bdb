import { onDemoDatabase } from '@quittance/worker/cli/demo-server.ts';
import { forgetDemo } from './forget-demo.ts';
import { forgetPlay } from './memory.ts';

/** `pnpm reset`: forgets the demo, its database and its mail. A real server (DATABASE_URL) is left alone. */
if (onDemoDatabase()) {
	const trouble = await forgetDemo().then(
		() => undefined,
		(error: unknown) => error,
	);
	if (trouble === undefined) console.log('The demo is forgotten. `pnpm demo` plays it anew.');
	else {
		console.error(trouble instanceof Error ? trouble.message : trouble);
		process.exitCode = 1;
	}
} else {
	forgetPlay();
	console.log('The mail of the demo is forgotten. The database at DATABASE_URL was left alone.');
}
