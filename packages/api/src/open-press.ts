import { letterPress, type LetterPress } from '@quittance/delivery/letter/letter-press.ts';

/** The press of the back office, opened when the first letter is looked at: most servers never print one. */
export function openPress(): Pick<LetterPress, 'printAll'> {
	let press: LetterPress | undefined;
	return { printAll: (letters) => (press ??= letterPress()).printAll(letters) };
}
