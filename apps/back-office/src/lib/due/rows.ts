import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type DueSection = OfficeAnswers['due']['sections'][number];
export type DueList = OfficeAnswers['due']['list'];
export type DueClient = DueList['clients'][number];
export type DueMessage = DueClient['messages'][number];
export type HeldLine = DueClient['held'][number];
/** What became of a message that was chosen. */
export type Sent = OfficeAnswers['due']['send'][number] & { readonly id: string };

/** What goes out from the list itself; a call is made where its script is, on the board. */
export const goesFromHere = ({ channel }: DueMessage): boolean => channel === 'email' || channel === 'letter';
