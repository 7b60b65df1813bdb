import { defineConfig } from 'vitest/config';

/** The walls have a run of their own (check:walls): they look at the project, not at what it does. */
export default defineConfig({ test: { exclude: ['**/node_modules/**', 'postgres/**'] } });
