import { projectFiles, textOf } from '../walls/project-files.ts';
import { testNamesIn } from './test-names.ts';
import { allRules, areas, rulesOf } from './titles.ts';

export type Proof = { readonly file: string; readonly name: string };

/** Where the page stands. */
export const rulesPagePath = 'docs/rules.md';

const isTestFile = (path: string) => /\.test\.ts$|^e2e\/.*\.e2e\.ts$/.test(path);

/** The tests of the whole project, by the rule whose id they carry; ids of no rule are kept under their own, so that they can be reported. */
export function proofsByRule(): Map<string, Proof[]> {
	const proofs = new Map<string, Proof[]>();
	for (const file of projectFiles.filter(isTestFile)) {
		for (const name of testNamesIn(file, textOf(file))) {
			for (const id of new Set(name.match(/\b[A-Z]{3}-\d{2}\b/g))) {
				proofs.set(id, [...(proofs.get(id) ?? []), { file, name }]);
			}
		}
	}
	return proofs;
}

/** Ids in test names that belong to an area but to none of its rules: slips of the pen. */
export const unknownIds = (proofs: ReadonlyMap<string, unknown>): string[] => {
	const known = new Set(allRules.map((rule) => rule.id));
	return [...proofs.keys()].filter((id) => id.slice(0, 3) in areas && !known.has(id));
};

/** The page that says, for each rule, which tests show it. */
export function rulesPage(proofs: ReadonlyMap<string, readonly Proof[]>, built: readonly string[]): string {
	const shown = allRules.filter((rule) => proofs.has(rule.id)).length;
	const lines = [
		'<!-- Generated from the names of the tests by `pnpm rules`; do not edit. -->',
		'# Rules and the tests that show them',
		'',
		`${shown} of ${allRules.length} rules are carried by a test; ${built.length} are declared built (●), which no test may then leave.`,
	];
	for (const [area, { title }] of Object.entries(areas)) {
		lines.push('', `## ${area} · ${title}`, '', '| rule | about | shown by |', '| --- | --- | --- |');
		for (const rule of rulesOf(area)) {
			const mark = built.includes(rule.id) ? ' ●' : '';
			lines.push(
				`| ${rule.id}${mark} | ${rule.title} | ${(proofs.get(rule.id) ?? []).map(cell).join('<br>') || '–'} |`,
			);
		}
	}
	return `${lines.join('\n')}\n`;
}

const cell = ({ file, name }: Proof): string =>
	`${name.replaceAll('|', '\\|').replaceAll('<', '&lt;')} ([test](../${file}))`;
