import type { Connected } from '@quittance/commands/planning.ts';

/** What carries letters and texts where the server was told of nothing: a person does. */
export const NOTHING_CONNECTED: Connected = { printsLetters: false };
