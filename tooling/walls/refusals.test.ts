import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeFiles, textOf } from './project-files.ts';

/** Dotted codes as string literals: `noun.whatIsWrong`. */
const codesIn = (path: string, taken: (node: ts.StringLiteral) => boolean): string[] => {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteral(node) && /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(node.text) && taken(node))
			found.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true));
	return found;
};

/** The first argument of `refuse(…)`, through a conditional too. */
const refused = (node: ts.StringLiteral): boolean => {
	let call: ts.Node = node.parent;
	while (ts.isConditionalExpression(call)) call = call.parent;
	return (
		ts.isCallExpression(call) &&
		call.expression.getText() === 'refuse' &&
		call.arguments[0] !== undefined &&
		call.arguments[0].pos <= node.pos &&
		node.end <= call.arguments[0].end
	);
};

const isKey = (node: ts.StringLiteral): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

test('every refusal of the rules, the commands, the channels and the documents has its words in both languages', () => {
	const rooms = codeFiles.filter((path) =>
		/^packages\/(core|commands|delivery|documents)\/src\/.*(?<!\.test)\.ts$/.test(path),
	);
	const words = codeFiles.filter((path) => /^packages\/ui\/src\/words\/refusals[a-z-]*\.ts$/.test(path));
	const said = new Set(words.flatMap((path) => codesIn(path, isKey)));
	const codes = new Set(rooms.flatMap((path) => codesIn(path, refused)));
	expect(codes.size).toBeGreaterThan(40);
	expect([...codes].filter((code) => !said.has(code)).sort()).toEqual([]);
});
