import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const tests = '**/*.test.ts';
/** The rooms in which everything that happens is decided by arguments: no clock, no chance, no settings, no network. */
const decided = ['packages/core/src/**/*.ts', 'packages/db/src/**/*.ts', 'packages/commands/src/**/*.ts'];
const core = ['packages/core/src/**/*.ts'];

const todayIsAnArgument = 'Today is an argument: a `Day` or an instant comes in from the caller.';
const noAmbientDate = [
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: todayIsAnArgument },
	{ selector: "CallExpression[callee.name='Date']", message: todayIsAnArgument },
];
const noTry = {
	selector: 'TryStatement',
	message: 'An expected no is a refusal; a fault is thrown and caught at the edge, not here.',
};
const noWaiting = ['AwaitExpression', ':function[async=true]', 'ForOfStatement[await=true]'].map((selector) => ({
	selector,
	message: 'The rules are pure: they wait for nothing.',
}));

export default ts.config(
	{
		ignores: [
			'**/node_modules/',
			'**/build/',
			'**/dist/',
			'**/.svelte-kit/',
			'**/.turbo/',
			'**/.data/',
			'**/paraglide/',
		],
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: globals.node,
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
		},
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$', ignoreRestSiblings: true }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'object-shorthand': 'error',
			'prefer-template': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			'@typescript-eslint/no-unnecessary-condition': [
				'error',
				{ allowConstantLoopConditions: 'only-allowed-literals' },
			],
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
	},
	{
		// Types of pages are svelte-check's task: here they would be worked out anew for each file, from what Kit has yet to generate.
		files: ['**/*.svelte', 'apps/{back-office,portal}/**/*.ts'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { projectService: false } },
		// Every link comes from the app's own `paths`; the apps stand at the root of their site.
		rules: { 'svelte/no-navigation-without-resolve': 'off' },
	},
	{ files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
	{
		files: decided,
		ignores: [tests],
		rules: {
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: todayIsAnArgument },
				{ object: 'Math', property: 'random', message: 'Chance is an argument.' },
				{ object: 'process', property: 'env', message: 'Settings are read at the edge and handed in.' },
			],
			'no-restricted-globals': ['error', { name: 'fetch', message: 'The network belongs to delivery and the worker.' }],
			'no-restricted-syntax': ['error', ...noAmbientDate, noTry],
		},
	},
	{
		files: core,
		ignores: [tests],
		rules: {
			'no-restricted-syntax': ['error', ...noAmbientDate, noTry, ...noWaiting],
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: '^(?!\\.{1,2}/|@quittance/core/)', message: 'core imports nothing but core.' }] },
			],
		},
	},
	{
		files: [tests],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
);
