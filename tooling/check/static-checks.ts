/** What is checked without running the product: each counts as one passed or one failed. */
export type StaticCheck = {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
	/** What to do about a failure, when its own words do not say it. */
	readonly remedy?: string;
};

const turbo = (task: string): StaticCheck['command'] => [
	'turbo',
	...['run', task, '--continue', '--concurrency=2', '--output-logs=errors-only', '--no-color'],
];

export const staticChecks: readonly StaticCheck[] = [
	{ name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'], remedy: 'pnpm format' },
	{ name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
	{ name: 'types', command: turbo('check:types') },
	{ name: 'walls', command: turbo('check:walls') },
	{ name: 'unused', command: ['knip', '--no-progress', '--no-config-hints'] },
	{ name: 'rules', command: ['node', 'tooling/rules/check-rules.ts'], remedy: 'pnpm rules' },
	{ name: 'generated', command: turbo('check:generated'), remedy: 'pnpm --filter @quittance/db generate' },
];
