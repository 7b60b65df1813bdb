import ts from 'typescript';

/** Functions whose first argument is the name of a test or of a group of tests. */
const named = new Set(['test', 'it', 'describe', 'story']);
/** A test that does not run proves nothing. */
const idle = new Set(['skip', 'todo', 'fails']);

/** The names of the tests of a file, each with the names of the groups around it. Tests that are skipped for good are left out. */
export function testNamesIn(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
	const found: string[] = [];
	const look = (node: ts.Node, around: readonly string[]): void => {
		if (!ts.isCallExpression(node)) return ts.forEachChild(node, (child) => look(child, around));
		const words = calleeWords(node.expression);
		const [title] = node.arguments;
		if (!named.has(words[0] ?? '') || !title || (!ts.isStringLiteralLike(title) && !ts.isTemplateExpression(title))) {
			return ts.forEachChild(node, (child) => look(child, around));
		}
		if (words.some((word) => idle.has(word))) return;
		const name = title.getText(source).slice(1, -1);
		if (words[0] === 'describe') return node.arguments.forEach((child) => look(child, [...around, name]));
		found.push([...around, name].join(' › '));
	};
	look(source, []);
	return found;
}

/** `test.each(cases)('…')` → `['test', 'each']`. */
function calleeWords(callee: ts.Expression): string[] {
	if (ts.isIdentifier(callee)) return [callee.text];
	if (ts.isPropertyAccessExpression(callee)) return [...calleeWords(callee.expression), callee.name.text];
	if (ts.isCallExpression(callee)) return calleeWords(callee.expression);
	if (ts.isTaggedTemplateExpression(callee)) return calleeWords(callee.tag);
	return [];
}
