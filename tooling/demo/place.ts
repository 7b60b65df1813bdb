import { resolve } from 'node:path';

/** Where the demo keeps its database and its mail between runs; `pnpm reset` removes it. */
export const demoPlace = resolve(import.meta.dirname, '../../.data/demo');
