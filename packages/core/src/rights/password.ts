import { allow, refuse, type Outcome } from '../outcome.ts';

export const SHORTEST_PASSWORD = 12;
/** Longer ones would only make the machine work. */
export const LONGEST_PASSWORD = 200;

/** What lists of leaked passwords begin with, once case, digits at the ends and disguises are gone. */
const common = new Set(
	`password passwort motdepasse azerty azertyuiop qwerty qwertyuiop qwertz letmein welcome bienvenue iloveyou jetaime doudou
	soleil loulou chouchou princess princesse sunshine football superman batman pokemon dragon monkey master shadow michael nicolas
	marseille admin administrator administrateur secret changeme changezmoi default temporary temporaire trustno bonjour
	quittance recouvrement comptabilite relance facture invoice collection company entreprise`.split(/\s+/),
);

const disguises: Readonly<Record<string, string>> = {
	0: 'o',
	1: 'i',
	3: 'e',
	4: 'a',
	5: 's',
	7: 't',
	'@': 'a',
	$: 's',
	'!': 'i',
};

/**
 * May this be somebody's password (ORG-02)? At least twelve characters of any kind; refused when it is what everybody tries first: a
 * known word with digits around it, one's own name or address, one character or run over and over.
 */
export function mayBePassword(
	password: string,
	whose: { readonly name: string; readonly email: string },
): Outcome<string, 'password.tooShort' | 'password.tooLong' | 'password.common'> {
	const { length } = Array.from(password);
	if (length < SHORTEST_PASSWORD) return refuse('password.tooShort', { least: SHORTEST_PASSWORD });
	if (length > LONGEST_PASSWORD) return refuse('password.tooLong', { most: LONGEST_PASSWORD });
	const own = [...whose.name.split(/\s+/), ...whose.email.split(/[@.]/)]
		.map(lettersOf)
		.filter((word) => word.length > 2);
	const core = lettersOf(password);
	// The longest first: what is left of `azertyuiop` without `azerty` is no word.
	const known = [...common, ...own].sort((a, b) => b.length - a.length);
	const left = known.reduce((rest, word) => rest.replaceAll(word, ''), core);
	const guessed = core !== left && left.length < 4;
	return guessed || isRun(password) || repeats(password) ? refuse('password.common') : allow(password);
}

/** The word in a password: lower case, without accents, disguises read, digits and signs at the ends dropped. */
const lettersOf = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/^[^\p{L}@$]+|[^\p{L}]+$|\p{M}/gu, '')
		.replace(/[0-9@$!]/g, (sign) => disguises[sign] ?? sign)
		.replace(/[^a-z]/g, '');

/** 123456789012 or abcdefghijkl, up or down; ninety in a hundred of such steps are enough. */
function isRun(text: string): boolean {
	const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
	const steps = codes.slice(1).filter((code, at) => [1, -1, -9, 9].includes(code - (codes[at] ?? 0))).length;
	return steps >= (codes.length - 1) * 0.9;
}

/** abcabcabcabc, or aaaabbbb: too few different characters to be anybody's secret. */
const repeats = (text: string): boolean => new Set(text.toLowerCase()).size < 5 || /^(.{1,5})\1+$/u.test(text);
