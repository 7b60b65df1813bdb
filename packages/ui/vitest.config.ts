import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Parts are tried as the server writes them; what happens in a browser is tried by the tests in a browser. */
export default defineConfig({
	plugins: [svelte({ configFile: false })],
	test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
