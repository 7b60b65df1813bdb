import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from '../walls/project-files.ts';
import { built } from './built.ts';
import { proofsByRule, rulesPage, rulesPagePath, unknownIds } from './rules-page.ts';

/** Fails when the page of rules is stale, a rule declared built has no test, or a test names a rule that does not exist. */
const proofs = proofsByRule();
const complaints = [
	...built.filter((id) => !proofs.has(id)).map((id) => `${id} is declared built, but no test carries its id.`),
	...unknownIds(proofs).map(
		(id) => `${id} is named by ${proofs.get(id)?.[0]?.file ?? 'a test'}, but there is no such rule.`,
	),
];
const present = existsSync(join(root, rulesPagePath)) ? textOf(rulesPagePath) : '';
if (present !== rulesPage(proofs, built)) complaints.push(`${rulesPagePath} does not say what the tests say.`);
for (const complaint of complaints) console.log(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
