import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.ts';
import { demoServer } from './demo-server.ts';

export default defineConfig({
	testDir: '.',
	fullyParallel: false,
	forbidOnly: process.env['CI'] !== undefined,
	workers: 1,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['line'], ['json', { outputFile: 'test-results/report.json' }]],
	webServer: demoServer,
	projects: [
		{ name: 'doors', testMatch: '*.setup.ts' },
		{ name: 'promises', testMatch: '*.e2e.ts', dependencies: ['doors'] },
	],
	use: {
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		// A trace copies every page again and again: `--trace on` asks for one.
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: chromium,
			args: [
				...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
				...['--disable-background-networking', '--disable-component-update'],
			],
		},
	},
});
