/** The languages that everything is said in (ORG-05). */
export type Language = 'fr' | 'en';

/** One thing said in each language. */
export type Said<T = string> = Readonly<Record<Language, T>>;
