/** Where the button of the mail leads. */
export const linkPath = (token: string): string => `/enter/${token}`;

/** A path as it may stand in a log: whoever reads that must not come in by a link that somebody has not used yet. */
export const withoutToken = (path: string): string => path.replace(/^(\/enter\/).+/, '$1…');
