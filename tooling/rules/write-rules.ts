import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../walls/project-files.ts';
import { built } from './built.ts';
import { proofsByRule, rulesPage, rulesPagePath } from './rules-page.ts';

/** `pnpm rules`: writes the page of rules anew. */
writeFileSync(join(root, rulesPagePath), rulesPage(proofsByRule(), built));
console.log(`${rulesPagePath} written`);
