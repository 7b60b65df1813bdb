/** What somebody is called once nothing says any more who they were (CLI-15), in the language of the organization. */
export const anonymousName = { fr: 'Personne anonymisée', en: 'Anonymised person' } as const;

/** Whether somebody typed the name of what they mean to undo for good: the same letters, whatever their case and the spaces around. */
export const namesIt = (typed: string, name: string): boolean => plain(typed) === plain(name);

const plain = (words: string): string => words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
