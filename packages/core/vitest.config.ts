import { defineConfig } from 'vitest/config';

/** The rules are pure and keep nothing between tests, so files may share a worker; all of them run in less than two seconds. */
export default defineConfig({ test: { pool: 'threads', isolate: false } });
