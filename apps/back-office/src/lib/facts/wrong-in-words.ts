import type { WrongFact } from '@quittance/core/client/read-facts.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { refusalInWords } from '@quittance/ui/words/refusals.ts';

/** What is wrong, in words, by field. */
export type Wrong = Readonly<Partial<Record<WrongFact['field'], string>>>;

/** The first thing that is wrong with each field. */
export const wrongInWords = (wrong: readonly WrongFact[], language: Language): Wrong =>
	Object.fromEntries(wrong.toReversed().map(({ field, refused }) => [field, refusalInWords(refused, language)]));
