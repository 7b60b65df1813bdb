/** Languages in which clients are written to (ORG-05). */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
