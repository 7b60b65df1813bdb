import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeFiles, textOf } from './project-files.ts';

const source = (path: string) => ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);

/** What a template can say: each of its texts with every text that its conditions choose from. */
const saidBy = (node: ts.Expression): string[] => {
	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isConditionalExpression(node)) return [...saidBy(node.whenTrue), ...saidBy(node.whenFalse)];
	if (!ts.isTemplateExpression(node)) return [];
	return node.templateSpans.reduce(
		(so, { expression, literal }) =>
			so.flatMap((start) => saidBy(expression).map((middle) => start + middle + literal.text)),
		[node.head.text],
	);
};

/** The names under which a file writes activities down: of the object that `record(tx, { name … })` is given. */
function recordedIn(path: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const given = ts.isCallExpression(node) && node.expression.getText() === 'record' ? node.arguments[1] : undefined;
		if (given && ts.isObjectLiteralExpression(given))
			for (const property of given.properties)
				if (ts.isPropertyAssignment(property) && property.name.getText() === 'name')
					found.push(...saidBy(property.initializer));
		ts.forEachChild(node, visit);
	};
	visit(source(path));
	return found;
}

test('DOC-10 every activity that is written down has its words in both languages', () => {
	const files = codeFiles.filter((path) => /^(packages|apps)\/.*\/src\/.*(?<!\.test)\.ts$/.test(path));
	const recorded = new Set(files.flatMap(recordedIn));
	const words = textOf('packages/ui/src/words/activities.ts');
	const said = new Set([...words.matchAll(/^\t'([a-z]+\.[A-Za-z]+)': said\(/gm)].map(([, name]) => name));
	expect(recorded.size).toBeGreaterThan(40);
	expect([...recorded].filter((name) => !said.has(name)).sort()).toEqual([]);
});
