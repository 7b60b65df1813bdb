/** An amount in the smallest unit of its currency: 12,34 € is 1234n, 1 200 ¥ is 1200n. Never a float (INV-05). */
export type Minor = bigint;

/** ISO 4217 alphabetic code, upper case. */
export type Currency = string;

export type Money = { readonly minor: Minor; readonly currency: Currency };
