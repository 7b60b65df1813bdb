import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { legible } from '../template/legible.ts';
import type { LetterPages } from './letter-pages.ts';

/** Compilations after which the compiler forgets what it has not used for a while. */
const lettersBetweenCleanings = 50;

export type LetterRefusal = 'letter.characterMissing';

export type LetterPress = {
	/**
	 * The letter as a tagged PDF (PDF/UA-1). Some milliseconds of this thread: print in the worker. Refused when the
	 * typeface lacks a `character` of it (Latin, Greek and Cyrillic are there): a letter with boxes for a name would
	 * not arrive.
	 */
	print(pages: LetterPages): Outcome<Uint8Array, LetterRefusal>;
	/** Several letters as one document, each on a sheet of its own; refused when one of them is. */
	printAll(letters: Letters): Outcome<Uint8Array, LetterRefusal>;
	/** A letter as one picture (SVG), a page below the other: to be looked at, never to be sent. Refused like printing. */
	draw(pages: LetterPages): Outcome<string, LetterRefusal>;
};

/** A press, with its own typeface and no access to network or files beyond its template. Keep one; it warms up. */
export function letterPress(): LetterPress {
	const here = dirname(fileURLToPath(import.meta.url));
	const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')));
	const compiler = NodeCompiler.create({
		workspace: here,
		fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '600SemiBold')] }],
	});
	const mainFileContent = readFileSync(join(here, 'letter.typ'), 'utf8');
	let printed = 0;
	const printing = <T>(letters: Letters, of: (source: Source) => T): Outcome<T, LetterRefusal> => {
		const [{ subject, sender }] = letters;
		const them = { title: subject, author: sender.name, letters };
		const inputs = {
			letters: JSON.stringify(them, (_key, value: unknown) => (typeof value === 'string' ? legible(value) : value)),
		};
		if (++printed % lettersBetweenCleanings === 0) compiler.evictCache(10);
		try {
			return allow(of({ mainFileContent, inputs }));
		} catch (error) {
			const character = missingCharacter(error);
			if (character === undefined) throw error;
			return refuse('letter.characterMissing', { character });
		}
	};
	const pdf = (source: Source) => compiler.pdf(source, { pdfStandard: 'ua-1' });
	return {
		print: (pages) => printing([pages], pdf),
		printAll: (letters) => printing(letters, pdf),
		draw: (pages) =>
			printing([pages], (source) => {
				// Only the PDF refuses what the typeface lacks.
				pdf(source);
				return compiler.plainSvg(source);
			}),
	};
}

type Letters = readonly [LetterPages, ...LetterPages[]];
type Source = { readonly mainFileContent: string; readonly inputs: { readonly letters: string } };

/** The compiler tells it in a sentence only. */
const missingCharacter = (error: unknown): string | undefined =>
	error instanceof Error ? /the text `\\?"(.+?)\\?"` could not be displayed/.exec(error.message)?.[1] : undefined;
