/** Most attempts in a quarter of an hour with one e-mail address, whether anybody has it or not. */
export const MOST_PER_ACCOUNT = 8;
/** Most attempts in a quarter of an hour from one network address: an office has one, and many people. */
export const MOST_PER_ADDRESS = 60;
/** The user agent as it is kept. */
export const LONGEST_USER_AGENT = 300;
/** Most codes of a second factor tried in a quarter of an hour by one account: of a million, three are right at a time. */
export const MOST_CODES = 6;
/** Milliseconds in which the code has to follow the password. */
export const CODE_WITHIN = 10 * 60_000;
