import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: '@quittance/db/testing/global-setup.ts' } });
