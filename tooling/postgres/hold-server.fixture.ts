import { startPostgres } from './start-postgres.ts';

// Started by a test as a process of its own, so that the test can kill it.
const server = await startPostgres({ dir: process.argv[2] ?? '', port: 0, forgetful: true, realServer: undefined });
process.send?.(server.url);
setInterval(() => {}, 60_000);
