/** What the other accounts of an entry say of it, as flags (plan comptable général). */
export const SALES = 1;
/** Revenue beside sales, deferred revenue and collected VAT: a sale, when nothing contradicts. */
export const LIKE_SALES = 2;
export const MONEY = 4;
export const COSTS = 8;
export const REVENUE = 16;
/** Accounts 89, which exist only to open and close a year. */
export const OPENING = 32;
export const CAPITAL = 64;
export const ASSETS = 128;
export const STOCKS = 256;
export const THIRD_PARTIES = 512;

/** The kinds of account that say an entry carries balances over, when several stand together. */
export const BALANCE_SHEET = [CAPITAL, ASSETS, STOCKS, THIRD_PARTIES, MONEY] as const;

const ACCOUNTS: readonly (readonly [prefix: string, says: number])[] = [
	['4457', LIKE_SALES | THIRD_PARTIES],
	['487', LIKE_SALES | THIRD_PARTIES],
	['758', REVENUE],
	['70', SALES | REVENUE],
	['74', LIKE_SALES | REVENUE],
	['75', LIKE_SALES | REVENUE],
	['79', LIKE_SALES | REVENUE],
	['51', MONEY],
	['53', MONEY],
	['54', MONEY],
	['58', MONEY],
	['89', OPENING],
	['1', CAPITAL],
	['2', ASSETS],
	['3', STOCKS],
	['4', THIRD_PARTIES],
	['5', MONEY],
	['6', COSTS],
	['7', REVENUE],
];

const known = new Map<string, number>();

/** What one account says. Remembered, since a ledger of a million lines has a few hundred accounts beside its clients. */
export function accountSays(account: string): number {
	const before = known.get(account);
	if (before !== undefined) return before;
	const says = ACCOUNTS.find(([prefix]) => account.startsWith(prefix))?.[1] ?? 0;
	if (known.size < 10_000) known.set(account, says);
	return says;
}

/** Customers (411), bills from customers (413), doubtful customers (416) and advances received (4191). */
export const isReceivable = (account: string): boolean =>
	account.startsWith('41') && (/^41[136]/.test(account) || isAdvance(account));

export const isAdvance = (account: string): boolean => account.startsWith('4191');
