import { defineConfig } from 'vitest/config';

/** Starting a worker takes a second or more, most of it the queue's: its tests may take their time. */
export default defineConfig({ test: { globalSetup: '@quittance/db/testing/global-setup.ts', testTimeout: 30_000 } });
