import { letterPress, type LetterPress } from '@quittance/delivery/letter/letter-press.ts';

/** The press of the back office, opened when the first letter is looked at: most servers never print one. */
export function openPress(): Pick<LetterPress, 'printAll' | 'draw'> {
	let press: LetterPress | undefined;
	const warm = () => (press ??= letterPress());
	return { printAll: (letters) => warm().printAll(letters), draw: (pages) => warm().draw(pages) };
}
