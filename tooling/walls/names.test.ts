import ts from 'typescript';
import { expect, test } from 'vitest';
import { emptyWordsIn } from './names.ts';
import { atRoot } from './rooms.ts';
import { codeFiles, projectFiles, textOf } from './project-files.ts';

const sources = codeFiles
	.filter((path) => path.endsWith('.ts'))
	.map((path) => ({ path, source: ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest) }));

test('empty words are found however a name joins its words', () => {
	expect(emptyWordsIn('user-data/FormInfo')).toEqual(['data', 'info']);
	expect(emptyWordsIn('dateUtils')).toEqual(['utils']);
	expect(emptyWordsIn('metadata')).toEqual([]);
});

test('no file or folder has an empty word in its name', () => {
	expect(projectFiles.filter((path) => emptyWordsIn(path).length > 0)).toEqual([]);
});

test('nothing that leaves a file has an empty word in its name', () => {
	const wrong = sources.flatMap(({ path, source }) =>
		source.statements
			.filter((statement) => ts.canHaveModifiers(statement) && exported(statement))
			.flatMap(declaredNames)
			.filter((name) => emptyWordsIn(name).length > 0)
			.map((name) => `${path}: ${name}`),
	);
	expect(wrong).toEqual([]);
});

test('no barrel files: a file declares what it exports', () => {
	const wrong = sources.filter(({ source }) => source.statements.some(repeatsAnother)).map(({ path }) => path);
	expect(wrong).toEqual([]);
	expect(projectFiles.filter((path) => /(^|\/)index\.(ts|js|mjs)$/.test(path))).toEqual([]);
});

test('the root holds only what is listed', () => {
	const found = new Set(projectFiles.map((path) => path.split('/', 1)[0] ?? path));
	expect([...found].filter((entry) => !atRoot.includes(entry))).toEqual([]);
});

const exported = (statement: ts.HasModifiers): boolean =>
	(ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

const repeatsAnother = (statement: ts.Statement): boolean =>
	ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

function declaredNames(statement: ts.Statement): string[] {
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? name.text : []));
	}
	const named = statement as ts.Statement & { readonly name?: ts.Identifier };
	return named.name ? [named.name.text] : [];
}
