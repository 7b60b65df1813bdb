import { basename } from 'node:path';
import ts from 'typescript';

/** An exported function that takes the database first, and something of the right type for each further parameter. */
export type Sampled = { readonly file: string; readonly query: string; readonly rest: readonly unknown[] };

/** Every query that the files export, with arguments made up from their types: a text, a day, one of the words, a list of one. */
export function sampledQueries(files: readonly string[]): Sampled[] {
	const program = ts.createProgram([...files], {
		target: ts.ScriptTarget.ES2024,
		module: ts.ModuleKind.NodeNext,
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		allowImportingTsExtensions: true,
		types: ['node'],
	});
	const checker = program.getTypeChecker();
	return files.flatMap((path) => {
		const source = program.getSourceFile(path);
		const module = source && checker.getSymbolAtLocation(source);
		if (!module) return [];
		return checker.getExportsOfModule(module).flatMap((symbol) => {
			const [first, ...rest] = checker.getTypeOfSymbol(symbol).getCallSignatures()[0]?.parameters ?? [];
			if (!first || !['Db', 'Tx'].includes(checker.typeToString(checker.getTypeOfSymbol(first)))) return [];
			const given = rest.map((parameter) => sampleOf(checker, checker.getTypeOfSymbol(parameter)));
			return [{ file: basename(path, '.ts'), query: symbol.name, rest: given }];
		});
	});
}

const PRIMITIVES: readonly (readonly [ts.TypeFlags, unknown])[] = [
	[ts.TypeFlags.String, '01890000-0000-7000-8000-000000000001'],
	[ts.TypeFlags.Number, 1],
	[ts.TypeFlags.BigInt, 1n],
	[ts.TypeFlags.Boolean, true],
];
const NAMED: Readonly<Record<string, () => unknown>> = {
	Day: () => '2026-01-31',
	Date: () => new Date(Date.UTC(2026, 0, 31)),
	Map: () => new Map(),
	ReadonlyMap: () => new Map(),
	Set: () => new Set(),
	ReadonlySet: () => new Set(),
};

function sampleOf(checker: ts.TypeChecker, type: ts.Type, depth = 0): unknown {
	const named = NAMED[checker.typeToString(type).replace(/<.*/s, '')];
	if (named) return named();
	if (type.isLiteral()) return typeof type.value === 'object' ? BigInt(type.value.base10Value) : type.value;
	const primitive = PRIMITIVES.find(([flag]) => (type.flags & flag) !== 0);
	if (primitive) return primitive[1];
	if (type.isUnion()) {
		const some = type.types.find((part) => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0);
		return some && sampleOf(checker, some, depth);
	}
	if (depth > 6 || (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return undefined;
	if (checker.isArrayType(type) || checker.isTupleType(type))
		return checker.getTypeArguments(type as ts.TypeReference).map((part) => sampleOf(checker, part, depth + 1));
	const answers = type.getCallSignatures()[0]?.getReturnType();
	if (answers) return () => sampleOf(checker, answers, depth + 1);
	return Object.fromEntries(
		type
			.getProperties()
			.map((property) => [property.name, sampleOf(checker, checker.getTypeOfSymbol(property), depth + 1)]),
	);
}
