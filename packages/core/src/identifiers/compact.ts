const SPACES = /\s+/g;

/** An identifier without the spaces people group it by, in capitals. */
export const compact = (text: string): string => text.replace(SPACES, '').toUpperCase();
