import { debtors } from './debtors.ts';

const addresses = new Map(debtors().map(({ client }) => [client.code, client.email]));

/** Where the firm writes to a client; null for one without a mailbox. */
export const addressOf = (code: string): string | null => addresses.get(code) ?? null;
